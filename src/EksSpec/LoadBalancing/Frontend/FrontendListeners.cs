using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>The listeners of the Network Load Balancer in front: a port for each port of the members, or as they map them.</summary>
internal static class FrontendListeners
{
    private const string Mapping = "frontend-nlb-listener-port-mapping";

    /// <summary>The listeners, by port.</summary>
    public static ValueList<FrontendListener> Of(
        GroupSettings group,
        IReadOnlyList<ListenerDraft> listeners,
        FaultLog faults
    )
    {
        SortedDictionary<int, FrontendMerge> merged = [];
        foreach (var member in group.Members)
        {
            var health = FrontendHealth.Of(member, faults);
            foreach (var (port, target) in PortsOf(member, listeners, faults))
            {
                if (!merged.TryGetValue(port, out var merge))
                {
                    merged[port] = merge = new(port, faults);
                }

                merge.Add(target, member, health);
            }
        }

        return merged.Values.Select(merge => merge.Listener).ToValueList();
    }

    private static IEnumerable<(int Port, int Target)> PortsOf(
        GroupMember member,
        IReadOnlyList<ListenerDraft> listeners,
        FaultLog faults
    )
    {
        var own = listeners
            .Where(listener => listener.Members.Contains(member))
            .Select(listener => listener.Port)
            .ToHashSet();
        var said = member[Mapping];
        if (faults.Map(said) is not { Count: > 0 } map)
        {
            return own.Order().Select(port => (port, port));
        }

        List<(int, int)> ports = [];
        foreach (var (from, to) in map)
        {
            if (!GoInteger.TryParse(from, out int port))
            {
                faults.Add(
                    "invalid NLB listener port",
                    said!,
                    $"has the port '{from}'",
                    "Write 'port=port', such as 80=443."
                );
            }
            else if (!GoInteger.TryParse(to, out int target))
            {
                faults.Add(
                    "invalid ALB listener port",
                    said!,
                    $"has the port '{to}'",
                    "Write 'port=port', such as 80=443."
                );
            }
            else if (own.Contains(target))
            {
                ports.Add((port, target));
            }
        }

        return ports;
    }
}
