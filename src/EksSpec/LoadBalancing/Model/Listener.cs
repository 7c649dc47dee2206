namespace EksSpec.LoadBalancing;

/// <summary>A port of a load balancer, with the rules that are tried in turn.</summary>
public sealed record Listener
{
    /// <summary>The port, 1 to 65535.</summary>
    public required int Port { get; init; }

    /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>ARNs of its certificates in the controller's order; the first is the one for clients without SNI.</summary>
    /// <value>Empty for HTTP, and where certificates are found by <see cref="DiscoveredHosts"/>.</value>
    public ValueList<string> Certificates { get; init; } = [];

    /// <summary>Hosts for which the controller looks for a certificate in ACM, where nobody said which ones are there.</summary>
    public ValueList<string> DiscoveredHosts { get; init; } = [];

    /// <summary>The TLS policy.</summary>
    /// <value><see langword="null"/> for HTTP.</value>
    public string? SslPolicy { get; init; }

    /// <summary>Whether clients show a certificate.</summary>
    /// <value><see langword="null"/> where nobody says it.</value>
    public MutualAuthentication? MutualAuthentication { get; init; }

    /// <summary>Attributes that somebody sets.</summary>
    public ValueMap<string> Attributes { get; init; } = ValueMap<string>.Empty;

    /// <summary>Tags that somebody sets.</summary>
    public ValueMap<string> Tags { get; init; } = ValueMap<string>.Empty;

    /// <summary>What is done with a request that no rule takes.</summary>
    public ValueList<ListenerAction> DefaultActions { get; init; } = [];

    /// <summary>The rules, in the order in which they are tried.</summary>
    public ValueList<ListenerRule> Rules { get; init; } = [];

    /// <summary>The rules that the controller leaves out, since a redirect before them takes all they could, or they would redirect to themselves.</summary>
    public ValueList<ListenerRule> Dropped { get; init; } = [];
}
