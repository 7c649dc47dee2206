namespace EksSpec.LoadBalancing;

/// <summary>What happens to a part of a load balancer.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It goes.</summary>
    Removed,

    /// <summary>It is another one in place.</summary>
    Changed,

    /// <summary>A rule is tried before one that was tried before it.</summary>
    Moved,

    /// <summary>It is deleted and made again: connections are cut.</summary>
    MadeAnew,
}
