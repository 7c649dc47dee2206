namespace EksSpec.LoadBalancing;

/// <summary>What a member says about one of its listeners.</summary>
/// <param name="Port">The port.</param>
/// <param name="Protocol"><c>HTTP</c> or <c>HTTPS</c>.</param>
/// <param name="Member">The member.</param>
/// <param name="PortsSaid">What names the port; absent where nobody does.</param>
internal sealed record PortSettings(int Port, string Protocol, GroupMember Member, Setting? PortsSaid)
{
    /// <summary>Whether it is a port for HTTPS.</summary>
    public bool IsHttps => Protocol == "HTTPS";

    /// <summary>The blocks that may reach it; absent where nobody says it.</summary>
    public Setting? Inbound { get; init; }

    /// <summary>The prefix lists that may reach it; absent where nobody says it.</summary>
    public Setting? PrefixLists { get; init; }

    /// <summary>The TLS policy; absent where nobody says it, and for HTTP.</summary>
    public Setting? SslPolicy { get; init; }

    /// <summary>Its certificates, named or found.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>The hosts that a certificate is looked for, where nobody knows which are there.</summary>
    public IReadOnlyList<string> DiscoveredHosts { get; init; } = [];

    /// <summary>Whether clients show a certificate; absent where nobody says it, and for HTTP.</summary>
    public MutualAuthentication? MutualAuthentication { get; init; }

    /// <summary>Who says that.</summary>
    public Setting? MutualAuthenticationSaid { get; init; }
}
