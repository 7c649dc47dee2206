using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>What the pods of an environment demand of one another: to be apart, together, spread.</summary>
internal static class PodCompany
{
    /// <summary>Tells the pods whom they are to be apart from, and so on.</summary>
    /// <returns>What can't be counted, each as a sentence.</returns>
    public static IEnumerable<string> Join(IReadOnlyList<PodType> own, Site site)
    {
        List<string> doubts = [];
        foreach (var type in own)
        {
            var (affinity, workload) = (type.Workload.Pod.Affinity, type.Workload);
            foreach (var written in affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [])
            {
                if (written is not null && IsCounted(written.TopologyKey, type, doubts) is { } byZone)
                {
                    var term = PodTerm.Of(written, workload, site);
                    Separate(
                        type,
                        own.Where(other => term.Chooses(other.Workload)),
                        byZone,
                        written.NamespaceSelector is not null
                    );
                }
            }

            foreach (var written in affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [])
            {
                if (written is not null && IsCounted(written.TopologyKey, type, doubts) is { } byZone)
                {
                    type.TogetherByZone.Add(byZone);
                }
            }

            foreach (var spread in type.Workload.Pod.TopologySpreadConstraints ?? [])
            {
                if (
                    spread is not null
                    && spread.WhenUnsatisfiable is not "ScheduleAnyway"
                    && IsCounted(spread.TopologyKey, type, doubts) is { } byZone
                )
                {
                    var term = PodTerm.Of(spread, workload);
                    type.Spreads.Add(
                        new([.. own.Where(other => term.Chooses(other.Workload))], byZone, Math.Max(1, spread.MaxSkew))
                    );
                }
            }
        }

        foreach (var users in PortsOf(own))
        {
            foreach (var user in users)
            {
                Separate(user, users, byZone: false, ofAll: true);
            }
        }

        return doubts;
    }

    private static IEnumerable<IGrouping<(int, string), PodType>> PortsOf(IReadOnlyList<PodType> own) =>
        own.SelectMany(type => HostPorts.Of(type.Workload.Pod).Select(port => (Port: port, Type: type)))
            .GroupBy(use => use.Port, use => use.Type);

    private static void Separate(PodType type, IEnumerable<PodType> others, bool byZone, bool ofAll)
    {
        foreach (var other in others)
        {
            type.Apart.Add(new(other, byZone, ofAll));
            if (other != type)
            {
                other.Apart.Add(new(type, byZone, ofAll));
            }
        }
    }

    private static bool? IsCounted(string? key, PodType type, List<string> doubts)
    {
        if (key is NodeLabels.Hostname or NodeLabels.Zone)
        {
            return key == NodeLabels.Zone;
        }

        doubts.Add(
            $"{type.Workload} looks at other pods by the label {key}, and nobody knows how many nodes share it."
        );
        return null;
    }
}
