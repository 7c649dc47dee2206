namespace EksSpec.Placement;

/// <summary>On which nodes of a group a pod can run. The nodes of one group differ in zone and instance type.</summary>
public enum NodeCoverage
{
    /// <summary>On no node of the group.</summary>
    None,

    /// <summary>Can't be known offline.</summary>
    Unknown,

    /// <summary>On some nodes of the group, such as those of one zone.</summary>
    Some,

    /// <summary>On every node of the group.</summary>
    Every,
}
