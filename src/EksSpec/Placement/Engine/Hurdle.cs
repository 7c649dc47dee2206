namespace EksSpec.Placement;

/// <summary>
/// Something about the pods of one workload that a filter of the scheduler looks at beside labels, taints and room. Most pods
/// have none.
/// </summary>
internal abstract class Hurdle
{
    /// <summary>What stands in the way on the nodes of a group; <see langword="null"/> where nothing does.</summary>
    public abstract Obstruction? On(PlacementGroup group);

    /// <summary>That not all of so many pods can start, on whatever groups; <see langword="null"/> where they can.</summary>
    public virtual string? Shortage(int pods) => null;
}
