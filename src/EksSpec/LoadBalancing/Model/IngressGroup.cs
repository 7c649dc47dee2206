namespace EksSpec.LoadBalancing;

/// <summary>Ingresses that share a load balancer, and what the controller makes of them.</summary>
public sealed record IngressGroup
{
    /// <summary>Its name; <c>namespace/name</c> of the Ingress where that names no group.</summary>
    public required string Name { get; init; }

    /// <summary>Whether an Ingress has it for itself, since it names no group.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Whether Auto Mode makes the load balancer, and not the Load Balancer Controller.</summary>
    public bool IsOfAutoMode { get; init; }

    /// <summary>Whether the controller gets so far as to know its members: without that it makes nothing, whoever they are.</summary>
    public bool IsLoaded { get; init; } = true;

    /// <summary>Its Ingresses, in the order in which their rules come.</summary>
    public ValueList<SpecObject> Members { get; init; } = [];

    /// <summary>Ingresses that were in it and no longer are, or are being deleted.</summary>
    public ValueList<SpecObject> Leaving { get; init; } = [];

    /// <summary>
    /// Everything that stops it: the first is what the controller says. With one of them nothing of the group changes on AWS, for
    /// none of its members.
    /// </summary>
    public ValueList<GroupFault> Faults { get; init; } = [];

    /// <summary>What the controller makes.</summary>
    /// <value><see langword="null"/> for a group that is stopped, or has no members.</value>
    public LoadBalancer? LoadBalancer { get; init; }
}
