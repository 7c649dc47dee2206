namespace EksSpec.CustomResources;

/// <summary>How a load balancer asks targets whether they are well: <c>healthCheckConfig</c>. What is <see langword="null"/> is left out.</summary>
internal sealed record TargetHealthConfig
{
    /// <summary>How many good answers in a row make a target well.</summary>
    /// <value><c>healthyThresholdCount</c>; without it 2.</value>
    public int? Healthy { get; init; }

    /// <summary>Seconds between two questions.</summary>
    /// <value><c>healthCheckInterval</c>; without it 15.</value>
    public int? Interval { get; init; }

    /// <summary>What is asked for.</summary>
    /// <value><c>healthCheckPath</c>; without it <c>/</c>, with gRPC <c>/AWS.ALB/healthcheck</c>.</value>
    public string? Path { get; init; }

    /// <summary>A port of the targets, or <c>traffic-port</c>.</summary>
    /// <value><c>healthCheckPort</c>; without it the port that gets the requests.</value>
    public string? Port { get; init; }

    /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
    /// <value><c>healthCheckProtocol</c>; without it what the requests are.</value>
    public string? Protocol { get; init; }

    /// <summary>Seconds to answer.</summary>
    /// <value><c>healthCheckTimeout</c>; without it 5.</value>
    public int? Timeout { get; init; }

    /// <summary>How many bad answers in a row make a target ill.</summary>
    /// <value><c>unhealthyThresholdCount</c>; without it 2.</value>
    public int? Unhealthy { get; init; }

    /// <summary>Answers that are good.</summary>
    /// <value><c>matcher.httpCode</c>, or <c>matcher.grpcCode</c>; without it 200, with gRPC 12.</value>
    public string? Codes { get; init; }

    /// <summary>Whether the answers are those of gRPC.</summary>
    public bool IsGrpc { get; init; }

    public InlineDocument ToDocument() =>
        Fields.Map(
            ("healthyThresholdCount", Fields.Number(Healthy)),
            ("healthCheckInterval", Fields.Number(Interval)),
            ("healthCheckPath", Fields.Text(Path)),
            ("healthCheckPort", Fields.Text(Port)),
            ("healthCheckProtocol", Fields.Text(Protocol)),
            ("healthCheckTimeout", Fields.Number(Timeout)),
            ("unhealthyThresholdCount", Fields.Number(Unhealthy)),
            ("matcher", Codes is null ? null : Fields.Map((IsGrpc ? "grpcCode" : "httpCode", Codes)))
        );
}
