using System.CommandLine;
using EksSpec.Cli.Commands;
using EksSpec.Cli.Completion;

namespace EksSpec.Cli;

/// <summary>The <c>eksspec</c> tool: arguments in, exit code out.</summary>
internal static class Tool
{
    /// <summary>Runs one call.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="terminal">Where to read and write.</param>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand(
            "Checks, formats and places eksctl ClusterConfigs and Kubernetes manifests, offline."
        )
        {
            ValidateCommand.Create(terminal),
            PlaceCommand.Create(terminal),
            FmtCommand.Create(terminal),
            RulesCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        using var output = terminal.Text();
        var invocation = new InvocationConfiguration
        {
            Output = output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // Nothing is to be tidied when a call is stopped, and a thread that waits for signals takes its time to start.
            ProcessTerminationTimeout = null,
        };
        try
        {
            var code = parsed.Invoke(invocation);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"eksspec: {e.Message}");
            return ExitCode.Usage;
        }
    }
}
