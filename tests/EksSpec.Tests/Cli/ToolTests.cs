namespace EksSpec.Tests.Cli;

/// <summary>Calls that ask for help, and calls that are wrong.</summary>
public class ToolTests
{
    [Theory]
    [InlineData("Commands:")]
    [InlineData("Commands:", "help")]
    [InlineData("Commands:", "--help")]
    [InlineData("--fail-on", "validate", "--help")]
    [InlineData("--fail-on", "help", "validate")]
    [InlineData("--check", "fmt", "--help")]
    [InlineData("mermaid", "place", "-h")]
    [InlineData("<id or word>", "rules", "--help")]
    [InlineData("--count", "capacity", "--help")]
    public void Help_shows_options_examples_and_exit_codes(string part, params string[] args)
    {
        var run = ToolRun.Of(args);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  eksspec ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0  ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n  2  The call can't be understood, or something can't be read.\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_version_is_told()
    {
        var run = ToolRun.Of("--version");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Theory]
    [InlineData("there is no option '--formt'; did you mean '--format'?", "validate", "a.yaml", "--formt", "json")]
    [InlineData("there is no option '--formt=json'; did you mean '--format'?", "validate", "--formt=json", "a.yaml")]
    [InlineData("there is no option '--foo'.", "validate", "--foo")]
    [InlineData("there is no option '-x'.", "fmt", "-x", "a.yaml")]
    [InlineData("there is no option '--strem'; did you mean '--stream'?", "place", "--strem")]
    [InlineData("there is no option '--formt'; did you mean '--format'?", "rules", "--formt")]
    [InlineData("there is no command 'vaildate'; did you mean 'validate'?", "vaildate", ".")]
    [InlineData("there is no command 'elephant'.", "elephant")]
    [InlineData("Required argument missing for option: '--output'.", "validate", "a.yaml", "--output")]
    [InlineData("name a file or a directory, such as 'eksspec validate .', or - for standard input.", "validate")]
    [InlineData("name a file or a directory, such as 'eksspec place .', or - for standard input.", "place")]
    [InlineData("there is no file or directory '--foo'.", "validate", "--", "--foo")]
    public void A_call_that_is_wrong_is_told_so_in_a_line(string expected, params string[] args)
    {
        var run = ToolRun.Of(args);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal($"eksspec: {expected}", run.Error.ReplaceLineEndings("\n").Split('\n')[0]);
    }

    [Fact]
    public void A_value_that_an_option_has_not_is_told_on_one_line_with_those_it_has()
    {
        var run = ToolRun.Of("validate", "--format", "xml", "a.yaml");

        var line = run.Error.ReplaceLineEndings("\n").Split('\n')[0];
        Assert.All(
            ["'xml'", "'text'", "'lines'", "'json'", "'sarif'", "'github'"],
            word => Assert.Contains(word, line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Standard_input_is_no_option() =>
        Assert.Equal(0, ToolRun.With(Yaml.ConfigMap, "validate", "--profile", "baseline", "-").Code);
}
