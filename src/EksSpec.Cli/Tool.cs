using System.CommandLine;
using EksSpec.Cli.Commands;
using EksSpec.Cli.Completion;

namespace EksSpec.Cli;

/// <summary>The <c>eksspec</c> tool: arguments in, exit code out.</summary>
internal static class Tool
{
    private const string Help = "--help";

    /// <summary>Runs one call.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="terminal">Where to read and write.</param>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand(
            "Checks, formats and places eksctl ClusterConfigs and Kubernetes manifests, and shows their load balancers and who may do what, offline."
        )
        {
            ValidateCommand.Create(terminal),
            PlaceCommand.Create(terminal),
            IngressCommand.Create(terminal),
            AccessCommand.Create(terminal),
            CapacityCommand.Create(terminal),
            ObserveCommand.Create(terminal),
            FmtCommand.Create(terminal),
            ImportCommand.Create(terminal),
            RulesCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        HelpPage.AddTo(root);
        var parsed = root.Parse(Asked(args));
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
            if (
                parsed.Action is not { ClearsParseErrors: true }
                && CallErrors.Of(parsed).ToList() is { Count: > 0 } errors
            )
            {
                errors.ForEach(error => terminal.Error.WriteLine($"eksspec: {error}"));
                terminal.Error.WriteLine($"'{CallOf(parsed)} {Help}' shows what there is.");
                return ExitCode.Usage;
            }

            return parsed.Invoke(invocation);
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"eksspec: {e.Message}");
            return ExitCode.Usage;
        }
    }

    // Who names no command wants to know which there are; 'help place' is 'place --help'.
    private static IReadOnlyList<string> Asked(IReadOnlyList<string> args) =>
        args switch
        {
            [] => [Help],
            ["help", ..] => [.. args.Skip(1), Help],
            _ => args,
        };

    private static string CallOf(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "eksspec" : $"eksspec {parsed.CommandResult.Command.Name}";
}
