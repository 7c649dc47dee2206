namespace EksSpec.LoadBalancing;

/// <summary>What the security group that the controller makes lets in.</summary>
internal static class InboundRules
{
    /// <summary>The rules of all listeners: everybody, where no member says who.</summary>
    public static ValueList<InboundRule> Of(IReadOnlyList<ListenerDraft> listeners, string ipAddressType)
    {
        var takesIpv6 = ipAddressType != "ipv4";
        List<InboundRule> rules = [];
        foreach (var listener in listeners)
        {
            string[] blocks = listener is { Inbound: null, PrefixLists: null }
                ? takesIpv6
                    ? ["0.0.0.0/0", "::/0"]
                    : ["0.0.0.0/0"]
                : listener.Inbound?.Items ?? [];
            rules.AddRange(
                blocks
                    .Distinct(StringComparer.Ordinal)
                    .Where(block => takesIpv6 || !block.Contains(':', StringComparison.Ordinal))
                    .Concat(listener.PrefixLists?.Items ?? [])
                    .Select(source => new InboundRule(listener.Port, source))
            );
        }

        return rules.ToValueList();
    }
}
