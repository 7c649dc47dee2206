namespace EksSpec;

/// <summary>A part of an object that is not as it was.</summary>
/// <param name="Object">The object.</param>
/// <param name="Path">The part; <see cref="SpecPath.Root"/> for an object that is new, or no longer there.</param>
/// <param name="Position">The line of the program that wrote it, else of what it is a part of; <see langword="null"/> where that isn't known.</param>
public sealed record ChangedPlace(ObjectRef Object, SpecPath Path, SourcePosition? Position)
{
    /// <summary>Line, object and part: <c>Program.cs(14): Deployment develop/api spec.replicas</c>.</summary>
    public override string ToString()
    {
        var head = Position is null ? "" : $"{Position}: ";
        return Path.Parent is null ? $"{head}{Object}" : $"{head}{Object} {Path}";
    }
}
