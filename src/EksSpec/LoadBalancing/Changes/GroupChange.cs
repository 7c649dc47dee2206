namespace EksSpec.LoadBalancing;

/// <summary>What happens to a group and its load balancer.</summary>
public sealed record GroupChange
{
    /// <summary>The name of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The name of its site.</summary>
    public required string Site { get; init; }

    /// <summary>What becomes of it.</summary>
    public required GroupFate Fate { get; init; }

    /// <summary>What was there.</summary>
    /// <value><see langword="null"/> where nothing was, or the group was stopped.</value>
    public LoadBalancer? Before { get; init; }

    /// <summary>What will be there.</summary>
    /// <value><see langword="null"/> where nothing will, or the group is stopped.</value>
    public LoadBalancer? After { get; init; }

    /// <summary>Who makes, deletes or replaces the load balancer.</summary>
    public ValueList<ChangeSource> Sources { get; init; } = [];

    /// <summary>Everything that stops the group.</summary>
    public ValueList<GroupFault> Faults { get; init; } = [];

    /// <summary>What changes of a load balancer that was and will be.</summary>
    public ValueList<LoadBalancerChange> Changes { get; init; } = [];

    /// <summary>Whether it stops though it ran, or its load balancer goes.</summary>
    public bool IsDisruptive => Fate is GroupFate.Stops or GroupFate.Deleted or GroupFate.Replaced;
}
