using System.CommandLine;
using EksSpec.Cli.Selection;
using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Cli.Commands;

/// <summary>CustomResourceDefinitions that are only known: what they define is judged, they themselves are not.</summary>
internal sealed class DefinitionArguments
{
    private readonly Option<string[]> _crds = new("--crds")
    {
        Description = "A file or directory of CustomResourceDefinitions to judge custom resources by. May be repeated.",
        HelpName = "path",
    };

    /// <summary>Gives the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_crds);

    /// <summary>The same options with the definitions that a call names.</summary>
    /// <param name="options">The options.</param>
    /// <param name="parsed">The call.</param>
    /// <param name="terminal">Where standard input comes from, and where troubles are told.</param>
    /// <exception cref="UsageException">A path is no file, no directory and no pattern, or can't be read.</exception>
    public RuleOptions AddTo(RuleOptions options, ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(_crds) is not { Length: > 0 } paths)
        {
            return options;
        }

        var files = new InputFiles(terminal, SelectionOptions.Default with { IsQuiet = true }).Read(paths);
        if (files.Find(file => file.Trouble is not null) is { } unread)
        {
            throw new UsageException($"{unread.Name}: {unread.Trouble}");
        }

        return options with
        {
            Definitions =
            [
                .. options.Definitions,
                .. files
                    .SelectMany(file => file.Documents)
                    .Select(document => document.Value)
                    .OfType<V1CustomResourceDefinition>(),
            ],
        };
    }
}
