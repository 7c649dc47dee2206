using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>The pods that every cluster runs beside its DaemonSets, as far as their placement goes.</summary>
internal static class SystemPods
{
    public static IReadOnlyList<object> Of(ClusterConfig cluster)
    {
        // CoreDNS: Linux on either architecture, and the two taints it tolerates by itself.
        var onLinux = new V1NodeSelectorRequirement
        {
            Key = NodeLabels.Os,
            OperatorProperty = "In",
            Values = ["linux"],
        };
        var required = new V1NodeSelector { NodeSelectorTerms = [new() { MatchExpressions = [onLinux] }] };
        var coreDns = new V1PodSpec
        {
            Affinity = new() { NodeAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = required } },
            Tolerations =
            [
                new() { Key = "CriticalAddonsOnly", OperatorProperty = "Exists" },
                new() { Key = "node-role.kubernetes.io/control-plane", Effect = "NoSchedule" },
                .. Configured(cluster, "coredns"),
            ],
        };
        var metricsServer = new V1PodSpec
        {
            NodeSelector = new Dictionary<string, string> { [NodeLabels.Os] = "linux" },
            Tolerations = [.. Configured(cluster, "metrics-server")],
        };
        var pods = new List<object> { Deployment("coredns", coreDns) };
        if (cluster.AddonsConfig?.DisableDefaultAddons is not true || Addon(cluster, "metrics-server") is not null)
        {
            pods.Add(Deployment("metrics-server", metricsServer));
        }

        return pods;
    }

    /// <summary>Whether an add-on's configuration decides about its placement in a way that isn't read here.</summary>
    public static bool IsConfiguredOtherwise(ClusterConfig cluster, string addon) =>
        Addon(cluster, addon)?.ConfigurationValues is { } text
        && !text.TrimStart().StartsWith('{')
        && (
            text.Contains("tolerations", StringComparison.Ordinal)
            || text.Contains("affinity", StringComparison.Ordinal)
        );

    private static Addon? Addon(ClusterConfig cluster, string name) =>
        cluster.Addons?.FirstOrDefault(addon => addon?.Name == name);

    // Tolerations that the add-on's own configuration gives it, where that is written as JSON.
    private static IEnumerable<V1Toleration> Configured(ClusterConfig cluster, string addon)
    {
        var text = Addon(cluster, addon)?.ConfigurationValues?.Trim();
        if (text is null || !text.StartsWith('{') || !TryParse(text, out var values))
        {
            return [];
        }

        return (values["tolerations"]?.Items ?? []).Select(toleration => new V1Toleration
        {
            Key = toleration["key"]?.AsText,
            OperatorProperty = toleration["operator"]?.AsText,
            Value = toleration["value"]?.AsText,
            Effect = toleration["effect"]?.AsText,
        });
    }

    private static bool TryParse(string text, out InlineDocument document)
    {
        try
        {
            document = InlineDocument.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            document = InlineDocument.Null;
            return false;
        }
    }

    private static V1Deployment Deployment(string name, V1PodSpec pod) =>
        new()
        {
            Metadata = new() { Name = name, NamespaceProperty = "kube-system" },
            Spec = new()
            {
                Template = new() { Metadata = new(), Spec = pod },
            },
        };
}
