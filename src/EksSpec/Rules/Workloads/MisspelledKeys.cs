using System.Collections.Frozen;

namespace EksSpec.Rules;

/// <summary>Keys of annotations and topologies that nobody reads, and that look like one that somebody does.</summary>
internal sealed partial class MisspelledKeys : RuleGroup<SiteView>
{
    private static readonly FrozenSet<string> Annotations = KnownAnnotations.All.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] TopologyKeys =
    [
        "kubernetes.io/hostname",
        "kubernetes.io/os",
        "kubernetes.io/arch",
        "topology.kubernetes.io/zone",
        "topology.kubernetes.io/region",
        "node.kubernetes.io/instance-type",
        "eks.amazonaws.com/capacityType",
        "eks.amazonaws.com/nodegroup",
        "alpha.eksctl.io/nodegroup-name",
        "karpenter.sh/capacity-type",
        "karpenter.sh/nodepool",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var item in site.Objects)
        {
            if (item.Metadata?.Annotations is { Count: > 0 } annotations)
            {
                report.On(item);
                CheckAnnotations(annotations, report);
            }
        }

        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            foreach (var spread in report.Each("topologySpreadConstraints", pod.Spec.TopologySpreadConstraints))
            {
                CheckTopology(spread.TopologyKey, report);
            }
        }
    }

    private static void CheckAnnotations(IDictionary<string, string> annotations, Report report)
    {
        using var at = report.At("metadata");
        foreach (var (key, _) in report.Each("annotations", annotations))
        {
            if (MeantBy(key) is { } word)
            {
                var mend = annotations.ContainsKey(word) ? default : Mend.Rename(word);
                var message = $"Nobody reads the annotation '{key}'.{Meant.Question(word)}";
                report.Add(Annotation, SpecPath.Root, message, $"Write '{word}'.", mend);
            }
        }
    }

    private static string? MeantBy(string key)
    {
        if (
            Annotations.Contains(key)
            || !key.Contains('/', StringComparison.Ordinal)
            || key.BeginningIn(KnownAnnotations.Beginnings) is not null
        )
        {
            return null;
        }

        return key.BeginningIn(KnownAnnotations.Closed) is not { } domain ? Meant.Of(key, KnownAnnotations.All)
            : Meant.Nearest(key[domain.Length..], [.. NamesOf(domain)]) is { } name ? domain + name
            : null;
    }

    private static IEnumerable<string> NamesOf(string domain) =>
        KnownAnnotations
            .All.Where(known => known.StartsWith(domain, StringComparison.Ordinal))
            .Select(known => known[domain.Length..]);

    private static void CheckTopology(string? key, Report report)
    {
        if (!TopologyKeys.Contains(key) && Meant.Of(key, TopologyKeys) is { } word)
        {
            var message = $"No node has the label '{key}' by itself.{Meant.Question(word)}";
            report.Add(Topology, "topologyKey", message, $"Write '{word}'.", Mend.Text(word));
        }
    }
}
