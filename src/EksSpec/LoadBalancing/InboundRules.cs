namespace EksSpec.LoadBalancing;

/// <summary>What the security group that the controller makes lets in.</summary>
internal static class InboundRules
{
    /// <summary>The rules of all listeners: everybody, where no member says who.</summary>
    public static ValueList<InboundRule> Of(List<ListenerDraft> listeners, string ipAddressType)
    {
        var takesIpv6 = ipAddressType != "ipv4";
        List<InboundRule> rules = new(listeners.Count);
        foreach (var listener in listeners)
        {
            if (listener is { Inbound: null, PrefixLists: null })
            {
                rules.Add(new(listener.Port, "0.0.0.0/0"));
                if (takesIpv6)
                {
                    rules.Add(new(listener.Port, "::/0"));
                }

                continue;
            }

            rules.AddRange(RulesOf(listener, takesIpv6));
        }

        return rules.ToValueList();
    }

    private static IEnumerable<InboundRule> RulesOf(ListenerDraft listener, bool takesIpv6) =>
        (listener.Inbound?.Items ?? [])
            .Distinct(StringComparer.Ordinal)
            .Where(block => takesIpv6 || !block.Contains(':', StringComparison.Ordinal))
            .Concat(listener.PrefixLists?.Items ?? [])
            .Select(source => new InboundRule(listener.Port, source));
}
