using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>The pods that a cluster runs beside its DaemonSets, which take their places before all others.</summary>
internal static class SystemDeployments
{
    private const int ReplicasOfEach = 2;

    // Both have the priority system-cluster-critical.
    private static readonly string[] Addons = ["coredns", "metrics-server"];

    /// <summary>How many pods they have.</summary>
    /// <returns>0 where somebody configured them, so that nothing is known of where they are.</returns>
    public static int PodsOf(ClusterConfig cluster) =>
        Addons.Any(name => cluster.Addon(name)?.ConfigurationValues is not null)
            ? 0
            : ReplicasOfEach * Addons.Count(cluster.HasAddon);

    /// <summary>Whether they can run on a group.</summary>
    public static bool AreOn(PlacementGroup group) =>
        group.Profile is { } profile
            ? (profile.Selectors ?? []).Any(selector => FargateMatching.Covers(selector?.Namespace, "kube-system"))
            : group.Excluding.Length == 0 && group.Slot(NodeLabels.Os)?.Value == "linux";
}
