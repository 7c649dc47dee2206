namespace EksSpec.LoadBalancing;

/// <summary>What a member of a group says about its listeners.</summary>
internal sealed class MemberPorts(CertificateFinder certificates, FaultLog faults)
{
    /// <summary>The listeners of a member, in the order of their ports.</summary>
    public PortSettings[] Of(GroupMember member)
    {
        var inbound = InboundOf(member);
        var prefixLists = NotEmpty(
            member.OfClass("prefixListsIDs") ?? member.ClassOr("PrefixListsIDs", "security-group-prefix-lists")
        );
        var mutual = MutualAuthentications.Of(member, faults);
        var named = member.Certificates;
        string[] explicitOnes = named?.Items ?? [];
        var ports = ListenPorts.Of(member, faults);
        (IReadOnlyList<string> Found, IReadOnlyList<string> Hosts) looked =
            explicitOnes.Length == 0 && ListenPorts.SpeakHttps(member) ? certificates.Find(member) : ([], []);
        var policy = member.ClassOr("sslPolicy", "ssl-policy");
        var all = new PortSettings[ports.Count];
        for (var i = 0; i < all.Length; i++)
        {
            var (port, protocol) = ports[i];
            all[i] = ports[i].IsHttps
                ? new(port, protocol, member, member["listen-ports"])
                {
                    Inbound = inbound,
                    PrefixLists = prefixLists,
                    SslPolicy = policy,
                    Certificates = explicitOnes.Length > 0 ? explicitOnes : looked.Found,
                    DiscoveredHosts = looked.Hosts,
                    MutualAuthentication = mutual?.GetValueOrDefault(port),
                    MutualAuthenticationSaid = member["mutual-authentication"],
                }
                : new(port, protocol, member, member["listen-ports"]) { Inbound = inbound, PrefixLists = prefixLists };
        }

        return all;
    }

    private Setting? InboundOf(GroupMember member)
    {
        var said = member.ClassOr("inboundCIDRs", "inbound-cidrs");
        foreach (var block in said?.Items ?? [])
        {
            if (!IpText.IsBlock(block))
            {
                faults.Add(
                    said!.IsOfClass ? "invalid CIDR in IngressClassParams" : "invalid inbound-cidrs settings",
                    said,
                    $"has '{block}', which is no CIDR block",
                    "Write blocks such as 203.0.113.0/24."
                );
            }
        }

        return NotEmpty(said);
    }

    private static Setting? NotEmpty(Setting? said) => said is { Items.Length: > 0 } ? said : null;
}
