namespace EksSpec.LoadBalancing;

/// <summary>How targets are asked whether they are well.</summary>
public sealed record TargetHealthCheck
{
    /// <summary><c>traffic-port</c>, a number, or <c>nodePort</c> for a port of the nodes that the cluster chooses.</summary>
    public string Port { get; init; } = "traffic-port";

    /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
    public string Protocol { get; init; } = "HTTP";

    /// <summary>The path that is asked for.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Seconds between two questions.</summary>
    public int IntervalSeconds { get; init; } = 15;

    /// <summary>Seconds that an answer may take.</summary>
    public int TimeoutSeconds { get; init; } = 5;

    /// <summary>Good answers in a row after which a target is well.</summary>
    public int HealthyThreshold { get; init; } = 2;

    /// <summary>Bad answers in a row after which it isn't.</summary>
    public int UnhealthyThreshold { get; init; } = 2;

    /// <summary>What good answers say, such as <c>200-299</c>.</summary>
    public string Codes { get; init; } = "200";

    /// <summary>Whether <see cref="Codes"/> are those of gRPC and not of HTTP.</summary>
    public bool IsGrpc { get; init; }
}
