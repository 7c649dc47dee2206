using System.CommandLine;

namespace EksSpec.Cli.Commands;

/// <summary>Arguments that several commands have.</summary>
internal static class Arguments
{
    /// <summary>The files and directories of a call.</summary>
    public static Argument<string[]> Paths(string description, ArgumentArity arity) =>
        new("path") { Description = description, Arity = arity };

    /// <summary>How a command shows what it has to say; the first form is the usual one.</summary>
    public static Option<string> Format(string description, params string[] forms) =>
        new Option<string>("--format")
        {
            Description = description,
            DefaultValueFactory = _ => forms[0],
        }.AcceptOnlyFromAmong(forms);

    /// <summary>The files and directories that a call names.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string[] Named(ParseResult parsed, Argument<string[]> paths, string command) =>
        parsed.GetValue(paths) is { Length: > 0 } files ? files : throw NoPath(command);

    /// <summary>What a call without files and directories is told.</summary>
    public static UsageException NoPath(string command) =>
        new($"name a file or a directory, such as 'eksspec {command} .', or - for standard input.");
}
