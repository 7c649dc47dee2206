using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The rules over a cluster and its manifests together: isolation half applied, pods too large, spot used carelessly.</summary>
public static class PlacementRules
{
    private static readonly PlacementRule[] Checks =
    [
        new TolerationWithoutAffinity(),
        new AffinityWithoutToleration(),
        new LabelWithoutTaint(),
        new SoftTaintOnly(),
        new BroadToleration(),
        new AutoscalerTagDiffers(),
        new AutoscalerTaintUnreadable(),
        new SpreadIgnoresTaints(),
        new PodLargerThanEveryNode(),
        new PodLargerThanSmallestNode(),
        new ReplicasExceedMaxSize(),
        new UnknownInstanceType(),
        new SpotSingleReplica(),
        new SpotWithoutDisruptionBudget(),
        new SpotWithoutSpread(),
        new SpotGracePeriod(),
        new SpotSingletonStatefulSet(),
        new SpotController(),
        new SpotWithoutTerminationHandler(),
        new LoadBalancerRegistersForeignSpot(),
    ];

    /// <summary>Judges a cluster and its manifests together.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="manifests">Kubernetes objects.</param>
    /// <param name="types">What is known of instance types; absent, <see cref="InstanceTypeCatalog.Default"/>.</param>
    /// <returns>Every finding, in the order of the rules.</returns>
    public static IReadOnlyList<Finding> Check(
        ClusterConfig cluster,
        IEnumerable<object> manifests,
        InstanceTypeCatalog? types = null
    ) => Check(PlacementMatrix.Compute(cluster, manifests), types);

    /// <summary>Judges a placement that is worked out already.</summary>
    /// <param name="matrix">Where each workload can run.</param>
    /// <param name="types">What is known of instance types; absent, <see cref="InstanceTypeCatalog.Default"/>.</param>
    /// <returns>Every finding, in the order of the rules.</returns>
    public static IReadOnlyList<Finding> Check(PlacementMatrix matrix, InstanceTypeCatalog? types = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return [.. Checks.SelectMany(check => check.Check(matrix, types ?? InstanceTypeCatalog.Default))];
    }
}
