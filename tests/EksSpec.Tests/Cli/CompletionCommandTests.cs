namespace EksSpec.Tests.Cli;

/// <summary>What the scripts offer in a shell is checked by <c>build/check-completion.sh</c>, with the installed tool.</summary>
public class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o bashdefault -o default -F _eksspec eksspec\n")]
    [InlineData("zsh", "compdef _eksspec eksspec\n")]
    [InlineData("fish", "complete -c eksspec -a '(__eksspec_complete)'\n")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName eksspec")]
    public void A_shell_is_given_a_script_that_asks_the_tool(string shell, string registration)
    {
        var run = ToolRun.Of("completion", shell);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(registration, run.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tcsh")]
    [InlineData("")]
    public void A_shell_without_a_script_is_exit_code_2(string shell) =>
        Assert.Equal(2, ToolRun.Of("completion", shell).Code);

    [Theory]
    [InlineData("va", "validate")]
    [InlineData("completion ", "fish")]
    [InlineData("validate --format ", "sarif")]
    [InlineData("validate --fo", "--format")]
    [InlineData("fmt --ex", "--explicit")]
    public void The_tool_answers_what_can_stand_at_the_cursor(string line, string offered)
    {
        var run = ToolRun.Of($"[suggest:{line.Length}]", line);

        Assert.Equal(0, run.Code);
        Assert.Contains(offered, run.Lines);
    }
}
