namespace EksSpec.LoadBalancing;

/// <summary>A part of a load balancer that changes.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Subject">What it is: <c>HTTPS 443</c>, <c>web ACL</c>, a rule's requests, a target group's Service and port.</param>
public sealed record LoadBalancerChange(ChangedPart Part, ChangeKind Kind, string Subject)
{
    /// <summary>What was.</summary>
    /// <value><see langword="null"/> where nothing was.</value>
    public string? Before { get; init; }

    /// <summary>What will be.</summary>
    /// <value><see langword="null"/> where nothing will.</value>
    public string? After { get; init; }

    /// <summary>The port of the listener.</summary>
    /// <value><see langword="null"/> for what belongs to none.</value>
    public int? Port { get; init; }

    /// <summary>What that means on AWS, where it isn't plain.</summary>
    /// <value><see langword="null"/> where it is.</value>
    public string? Note { get; init; }

    /// <summary>Who does it; empty where a class does, or something that isn't an Ingress.</summary>
    public ValueList<ChangeSource> Sources { get; init; } = [];
}
