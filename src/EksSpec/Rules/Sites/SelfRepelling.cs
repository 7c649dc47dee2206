namespace EksSpec.Rules;

/// <summary>Along what the pods of one workload never stand together.</summary>
internal static class SelfRepelling
{
    /// <summary>The label that tells one node from another.</summary>
    public const string Node = "kubernetes.io/hostname";

    private const string Zone = "topology.kubernetes.io/zone";

    /// <summary>The keys of nodes or zones; empty where pods may stand together, and where a kustomization decides about it.</summary>
    public static IReadOnlyCollection<string> KeysOf(PodView pods)
    {
        var terms = pods.Spec.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution;
        var takesPort = TakesPort(pods);
        if ((terms is not { Count: > 0 } && !takesPort) || pods.Owner.IsPatched(pods.Path.Field("affinity")))
        {
            return [];
        }

        SortedSet<string> keys = new(StringComparer.Ordinal);
        foreach (var (_, term) in terms.Indexed())
        {
            if (term.TopologyKey is Node or Zone && Repels(term, pods))
            {
                keys.Add(term.TopologyKey);
            }
        }

        if (takesPort)
        {
            keys.Add(Node);
        }

        return keys;
    }

    // With matchLabelKeys the pods of one revision don't repel those of another.
    private static bool Repels(V1PodAffinityTerm term, PodView pods) =>
        term
            is {
                LabelSelector: { } selector,
                MatchLabelKeys: null or { Count: 0 },
                MismatchLabelKeys: null or { Count: 0 }
            }
        && LabelMatching.IsEmpty(term.NamespaceSelector)
        && (
            term.Namespaces is not { Count: > 0 } spaces
            || term.NamespaceSelector is not null
            || spaces.Contains(pods.Owner.Namespace)
        )
        && LabelMatching.Matches(selector, pods.Labels) == true;

    private static bool TakesPort(PodView pods)
    {
        foreach (var (container, _, _) in pods.MainContainers)
        {
            foreach (var (_, port) in container.Ports.Indexed())
            {
                if (port.HostPort > 0 || (pods.Spec.HostNetwork == true && port.ContainerPort > 0))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
