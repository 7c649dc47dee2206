using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Reading.Yaml;

/// <summary>Ends the reading of one document; never leaves the reader.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never leaves.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves the room.")]
internal sealed class TreeException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
