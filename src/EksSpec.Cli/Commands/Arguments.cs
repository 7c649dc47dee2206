using System.CommandLine;

namespace EksSpec.Cli.Commands;

/// <summary>Arguments that several commands have.</summary>
internal static class Arguments
{
    /// <summary>The files and directories of a call.</summary>
    public static Argument<string[]> Paths(string description, ArgumentArity arity) =>
        new("path") { Description = description, Arity = arity };

    /// <summary>What a call without files and directories is told.</summary>
    public static UsageException NoPath(string command) =>
        new($"name a file or a directory, such as 'eksspec {command} .', or - for standard input.");
}
