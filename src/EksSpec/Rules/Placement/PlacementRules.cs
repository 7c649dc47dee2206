using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The rules over a cluster and its manifests together: isolation half applied, pods too large, spot used carelessly.</summary>
internal static class PlacementRules
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

    /// <summary>Judges a placement.</summary>
    public static void Check(PlacementMatrix matrix, Report report)
    {
        var objects = matrix
            .Site.Objects.Append(matrix.Site.Cluster!)
            .ToDictionary(object (item) => item.Ref, ReferenceEqualityComparer.Instance);
        foreach (var check in Checks)
        {
            foreach (var finding in check.Check(matrix))
            {
                report.Add(objects[finding.Object!], finding);
            }
        }
    }
}
