namespace EksSpec.CustomResources;

/// <summary>What a listener of an Application Load Balancer speaks with clients, or with targets.</summary>
public enum ListenerProtocol
{
    /// <summary>Plain HTTP.</summary>
    Http,

    /// <summary>HTTP over TLS.</summary>
    Https,
}
