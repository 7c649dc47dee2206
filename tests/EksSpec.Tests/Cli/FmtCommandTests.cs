namespace EksSpec.Tests.Cli;

public sealed class FmtCommandTests : IDisposable
{
    private const string Untidy =
        "kind: ConfigMap\ndata: {b: 'yes', a: \"1\"}\napiVersion: v1\nmetadata: {name: settings}\n";

    private const string Tidy = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
        data:
          a: "1"
          b: "yes"

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_is_written_anew_in_place_and_then_stays()
    {
        var file = _folder.Write("config.yaml", Untidy);

        var first = ToolRun.Of("fmt", file);
        var second = ToolRun.Of("fmt", file);

        Assert.Equal((0, $"{file}\n"), (first.Code, first.Output));
        Assert.Equal((0, ""), (second.Code, second.Output));
        Assert.Equal(Tidy, File.ReadAllText(file));
    }

    [Fact]
    public void Comments_that_are_not_kept_are_counted_on_standard_error()
    {
        var file = _folder.Write("config.yaml", $"# why\n{Untidy}# and so\n");

        var run = ToolRun.Of("fmt", file);

        Assert.Equal(Tidy, File.ReadAllText(file));
        Assert.Contains("2 comment", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_eksctl_passes_over_is_not_written_and_a_warning_says_so()
    {
        var run = ToolRun.With($"{Yaml.Cluster}    volumesize: 100\n", "fmt", "-");

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("olumesize", run.Output, StringComparison.Ordinal);
        Assert.Contains("EKS0008", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_names_what_would_change_and_changes_nothing()
    {
        var file = _folder.Write("config.yaml", Untidy);
        _folder.Write("tidy.yaml", Tidy);

        var run = ToolRun.Of("fmt", "--check", _folder.Path);

        Assert.Equal((1, $"{file}\n"), (run.Code, run.Output));
        Assert.Equal(Untidy, File.ReadAllText(file));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        var run = ToolRun.With(Untidy, "fmt", "-");

        Assert.Equal((0, Tidy), (run.Code, run.Output));
    }

    [Fact]
    public void Json_and_back_is_the_same_document()
    {
        var json = ToolRun.With(Tidy, "fmt", "--to", "json", "-");

        Assert.StartsWith("{", json.Output, StringComparison.Ordinal);
        Assert.Equal(Tidy, ToolRun.With(json.Output, "fmt", "-").Output);
    }

    [Theory]
    [InlineData("kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\ndate: {a: b}\n")]
    [InlineData("kind: ConfigMap\n  apiVersion: [\n")]
    public void A_file_that_cannot_be_read_whole_stays_as_it_is(string text)
    {
        var file = _folder.Write("config.yaml", text);

        var run = ToolRun.Of("fmt", file);

        Assert.Equal(1, run.Code);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}
