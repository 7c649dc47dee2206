using System.CommandLine;

namespace EksSpec.Cli.Commands;

/// <summary>Arguments that several commands have.</summary>
internal static class Arguments
{
    /// <summary>The files and directories of a call.</summary>
    public static Argument<string[]> Paths(string description, ArgumentArity arity) =>
        new("path") { Description = description, Arity = arity };
}
