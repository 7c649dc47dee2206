using EksSpec.Findings;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>A single pod on spot is gone for a while with every interruption.</summary>
internal sealed class SpotSingleReplica : PlacementRule
{
    public override RuleInfo Rule => SpotRules.SingleReplica;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from pair in PlacementFacts.OnSpot(matrix)
        where pair.Workload is { Kind: "Deployment" or "ReplicaSet", Replicas: 1 } && !IsScaled(pair.Workload, matrix)
        select new Finding(
            Rule,
            "spec.replicas",
            $"{pair.Workload} has one pod, which can run on the spot nodes of '{pair.Spot.Name}'."
        )
        {
            Object = pair.Workload.Object.Ref,
        };

    /// <summary>Whether an autoscaler owns the number of pods: absent replicas then mean its bounds, not one.</summary>
    private static bool IsScaled(Workload workload, PlacementMatrix matrix) =>
        matrix
            .Site.Of<V2HorizontalPodAutoscaler>()
            .Select(pair => pair.Value)
            .Any(scaler =>
                scaler.Spec is { MinReplicas: > 1, ScaleTargetRef: { } target }
                && (target.Kind, target.Name) == (workload.Kind, workload.Name)
                && (scaler.Metadata?.NamespaceProperty ?? "default") == workload.Namespace
            );
}
