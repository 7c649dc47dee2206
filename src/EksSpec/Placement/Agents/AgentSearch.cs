namespace EksSpec.Placement;

/// <summary>Finds the agents of a site: those of its add-ons, then those of its manifests, last Fargate's log router.</summary>
internal static class AgentSearch
{
    /// <summary>The namespace of the ConfigMap by which Fargate sends logs.</summary>
    public const string FargateNamespace = "aws-observability";

    /// <summary>The name of the ConfigMap by which Fargate sends logs.</summary>
    public const string FargateConfig = "aws-logging";

    /// <summary>The agents with the verdicts of their pods.</summary>
    public static IEnumerable<(Agent Agent, IReadOnlyList<IReadOnlyList<PlacementVerdict>> Rows)> In(
        PlacementMatrix placement
    )
    {
        foreach (var pods in SystemDaemonSets.Known)
        {
            if (pods.Sends != Telemetry.None && pods.IsIn(placement.Cluster) && !IsManifest(pods, placement.Site))
            {
                var source = placement.Site.Cluster;
                var from = $"add-on {pods.Addon}";
                yield return Made(pods.In(placement.Cluster), placement, from, pods.Sends, source, isOfAddon: true);
            }
        }

        for (var row = 0; row < placement.Workloads.Count; row++)
        {
            var workload = placement.Workloads[row];
            var sends = workload.IsDaemonSet ? KnownAgents.SentBy(workload.Pod) : Telemetry.None;
            if (sends != Telemetry.None)
            {
                Agent agent = new(NameOf(workload), workload.Kind, sends, workload.Object, workload);
                yield return (agent, [new WorkloadPlacement(placement, row).Verdicts]);
            }
        }

        foreach (var item in placement.Site.Objects)
        {
            if (CollectorResource.DaemonSetOf(item) is { } made)
            {
                const Telemetry All = Telemetry.Logs | Telemetry.Metrics;
                yield return Made([made], placement, item.Ref.Kind, All, item, isOfAddon: false);
            }
        }

        if (placement.Site.Find("ConfigMap", FargateNamespace, FargateConfig) is { } config)
        {
            yield return (new($"{FargateNamespace}/{FargateConfig}", config.Ref.Kind, Telemetry.Logs, config), []);
        }
    }

    private static (Agent, IReadOnlyList<IReadOnlyList<PlacementVerdict>>) Made(
        IEnumerable<V1DaemonSet> daemonSets,
        PlacementMatrix placement,
        string from,
        Telemetry sends,
        SpecObject? source,
        bool isOfAddon
    )
    {
        var matrix = placement.With(daemonSets);
        var name = NameOf(matrix.Workloads[0]);
        Agent agent = new(name, from, sends, source, [.. matrix.Workloads]) { IsOfAddon = isOfAddon };
        return (
            agent,
            [.. Enumerable.Range(0, matrix.Workloads.Count).Select(row => new WorkloadPlacement(matrix, row).Verdicts)]
        );
    }

    // What stands among the files in place of an add-on's pods is judged like any other.
    private static bool IsManifest(SystemDaemonSet pods, Site site) =>
        site.Find("DaemonSet", pods.Namespace, pods.Name) is not null;

    private static string NameOf(Workload workload) => $"{workload.Namespace}/{workload.Name}";
}
