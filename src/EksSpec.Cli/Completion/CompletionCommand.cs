using System.CommandLine;

namespace EksSpec.Cli.Completion;

/// <summary>
/// <c>eksspec completion bash|zsh|fish|pwsh</c>: a script for the shell. It asks <c>eksspec [suggest:…]</c>, so that what is
/// offered is what this version of the tool has.
/// </summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "The shell that the script is for." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints a script that completes commands and options in a shell.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            using var script = Script(parsed.GetRequiredValue(shell));
            script.CopyTo(terminal.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Stream Script(string shell) =>
        typeof(CompletionCommand).Assembly.GetManifestResourceStream($"eksspec.{shell}")!;
}
