namespace EksSpec.Placement;

/// <summary>Whether a node satisfies a demand. Ordered, so that "and" is the smallest and "or" the largest.</summary>
internal enum Match
{
    /// <summary>It doesn't.</summary>
    No,

    /// <summary>It depends on something that isn't known before the node exists.</summary>
    Maybe,

    /// <summary>It does.</summary>
    Yes,
}
