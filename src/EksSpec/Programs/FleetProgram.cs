using EksSpec.Programs;

namespace EksSpec;

/// <summary>The whole of a program that describes a fleet: the same verbs, options and exit codes in every repository.</summary>
/// <example><code>return FleetProgram.Run(args, Shop.Describe);</code></example>
public static class FleetProgram
{
    /// <summary>Runs a verb on a fleet.</summary>
    /// <param name="args">The arguments of the program: a verb and options, or a directory to write to; <c>--help</c> prints them.</param>
    /// <param name="describe">Describes the fleet; it is not built yet.</param>
    /// <param name="directory">The directory to write to and to compare with, where the arguments name none.</param>
    /// <returns>
    /// The exit code, as the tool has it: 0 where all is well; 1 for an error, a file that would change, or environments that don't
    /// fit; 2 for arguments that aren't understood, or files that can't be read or written.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// <c>write</c> writes the files and is what is done without a verb, <c>check</c> (or <c>--check</c>) tells what writing would change,
    /// <c>validate</c> shows findings, <c>place</c> where pods can run, <c>capacity</c> how many environments like one fit. Findings of the other
    /// verbs go to standard error, each with its line of C#.
    /// </remarks>
    public static int Run(string[] args, Func<FleetBuilder> describe, string directory = "out")
    {
        ArgumentNullException.ThrowIfNull(describe);
        return OnConsole(args, branch => branch is null ? describe() : null, directory);
    }

    /// <summary>Runs a verb on a fleet that has environments of branches.</summary>
    /// <param name="args">The arguments of the program; <c>--branch NAME</c> with <c>--commit SHA</c> says that only that branch is meant.</param>
    /// <param name="describe">Describes the fleet, for the one branch that is meant, or for all that it knows where that is <see langword="null"/>.</param>
    /// <param name="directory">The directory to write to and to compare with, where the arguments name none.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>
    /// With <c>--branch</c> the fleet is checked as a whole, and <c>write</c> and <c>check</c> are about the branch's environments;
    /// <c>write --branch NAME --gone</c> deletes what was written for it.
    /// </remarks>
    /// <inheritdoc cref="Run(string[], Func{FleetBuilder}, string)"/>
    public static int Run(string[] args, Func<Branch?, FleetBuilder> describe, string directory = "out")
    {
        ArgumentNullException.ThrowIfNull(describe);
        return OnConsole(args, describe, directory);
    }

    private static int OnConsole(string[] args, Func<Branch?, FleetBuilder?> describe, string directory)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return Run(args, describe, directory, Console.Out, Console.Error);
    }

    internal static int Run(
        string[] args,
        Func<Branch?, FleetBuilder?> describe,
        string directory,
        TextWriter output,
        TextWriter error
    )
    {
        try
        {
            var call = ProgramCall.Parse(args, directory);
            if (call.Verb == ProgramVerb.Help)
            {
                output.Write(ProgramCall.Help);
                return ProgramRun.Ok;
            }

            var builder =
                describe(call.Branch)
                ?? throw new ProgramUsageException("this program has no environments of branches");
            return new ProgramRun(builder, call, output, error).Run();
        }
        catch (ProgramUsageException usage)
        {
            error.Write($"{usage.Message}. --help shows what there is.\n");
            return ProgramRun.Unusable;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.Write($"{e.Message}\n");
            return ProgramRun.Unusable;
        }
    }
}
