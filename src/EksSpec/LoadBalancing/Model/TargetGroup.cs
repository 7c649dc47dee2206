namespace EksSpec.LoadBalancing;

/// <summary>The targets of a Service, for one Ingress.</summary>
public sealed record TargetGroup
{
    /// <summary>The Ingress that it is made for.</summary>
    public required SpecObject Ingress { get; init; }

    /// <summary>The Service.</summary>
    public required SpecObject Service { get; init; }

    /// <summary>The port of the Service, a number or a name as the Ingress writes it.</summary>
    public required string ServicePort { get; init; }

    /// <summary><c>instance</c>: ports of nodes; <c>ip</c>: pods.</summary>
    public required string TargetType { get; init; }

    /// <summary>The port of the targets: that of the nodes, or that of the pods.</summary>
    /// <value>1 where pods name their port; <see langword="null"/> where the cluster chooses a port of its nodes.</value>
    public int? Port { get; init; }

    /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
    public string Protocol { get; init; } = "HTTP";

    /// <summary><c>HTTP1</c>, <c>HTTP2</c> or <c>GRPC</c>.</summary>
    public string ProtocolVersion { get; init; } = "HTTP1";

    /// <summary><c>ipv4</c> or <c>ipv6</c>.</summary>
    public string IpAddressType { get; init; } = "ipv4";

    /// <summary>How its targets are asked whether they are well.</summary>
    public required TargetHealthCheck HealthCheck { get; init; }

    /// <summary>Attributes that somebody sets, such as <c>deregistration_delay.timeout_seconds</c>.</summary>
    public ValueMap<string> Attributes { get; init; } = ValueMap<string>.Empty;

    /// <summary>Tags that somebody sets.</summary>
    public ValueMap<string> Tags { get; init; } = ValueMap<string>.Empty;

    /// <summary>Labels of the nodes that are targets; without any, all nodes are.</summary>
    public ValueMap<string> NodeSelector { get; init; } = ValueMap<string>.Empty;

    /// <summary>Whether other clusters put their targets into it too.</summary>
    public bool IsMultiCluster { get; init; }

    /// <summary>The port by which targets say how busy they are.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public int? ControlPort { get; init; }
}
