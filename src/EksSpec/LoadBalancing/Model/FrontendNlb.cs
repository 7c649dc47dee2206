namespace EksSpec.LoadBalancing;

/// <summary>A Network Load Balancer in front of an Application Load Balancer.</summary>
public sealed record FrontendNlb
{
    /// <summary>Its name on AWS.</summary>
    public required string Name { get; init; }

    /// <summary><c>internal</c> or <c>internet-facing</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary><c>ipv4</c> or <c>dualstack</c>: that of the load balancer behind it.</summary>
    public required string IpAddressType { get; init; }

    /// <summary>Its listeners, by port.</summary>
    public ValueList<FrontendListener> Listeners { get; init; } = [];

    /// <summary>Attributes that somebody sets.</summary>
    public ValueMap<string> Attributes { get; init; } = ValueMap<string>.Empty;

    /// <summary>Tags that somebody sets.</summary>
    public ValueMap<string> Tags { get; init; } = ValueMap<string>.Empty;

    /// <summary>Ids or names of its subnets, as written; empty where the controller finds them.</summary>
    public ValueList<string> Subnets { get; init; } = [];

    /// <summary>Ids or names of its security groups, as written: those of the load balancer behind it, unless others are named.</summary>
    public ValueList<string> SecurityGroups { get; init; } = [];

    /// <summary>Elastic IPs, one for each subnet.</summary>
    public ValueList<string> EipAllocations { get; init; } = [];
}

/// <summary>A port of a Network Load Balancer in front of an Application Load Balancer.</summary>
/// <param name="Port">The port.</param>
/// <param name="AlbPort">The port of the load balancer behind it.</param>
/// <param name="HealthCheck">How that is asked whether it is well.</param>
public sealed record FrontendListener(int Port, int AlbPort, TargetHealthCheck HealthCheck);
