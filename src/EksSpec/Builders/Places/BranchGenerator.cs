namespace EksSpec.Builders;

/// <summary>A tool that makes environments of branches by itself.</summary>
/// <param name="Blueprint">What they are like.</param>
/// <param name="Source">Where the branches come from; <see langword="null"/> where somebody types them in.</param>
/// <param name="NeedsBase">Whether it makes them of files, which have to be there.</param>
/// <param name="Made">The call that made it.</param>
internal sealed record BranchGenerator(
    EnvironmentBuilder Blueprint,
    BranchSource? Source,
    bool NeedsBase,
    SourcePosition Made
)
{
    /// <summary>Files that are no objects of a cluster.</summary>
    public Func<IEnumerable<FleetFile>> Files { get; init; } = () => [];
}
