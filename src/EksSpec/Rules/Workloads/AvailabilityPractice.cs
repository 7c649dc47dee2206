using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Workloads;

/// <summary>What keeps a service up when a pod, a node or a zone goes.</summary>
internal sealed class AvailabilityPractice : SetRules
{
    private const string Served = "selector: { app: shop }, ports: [{ port: 80 }]";

    private static readonly RuleInfo Single = WorkloadRule.Warning(
        "EKS4120",
        "A service has a single replica",
        "Run two replicas or more, so that one may go.",
        SetExamples.Deployment() + SetExamples.Service(Served),
        SetExamples.Deployment(replicas: 2) + SetExamples.Service(Served)
    );

    private static readonly RuleInfo NotSpread = WorkloadRule.Warning(
        "EKS4121",
        "Nothing keeps the replicas of a workload apart",
        "Add a topologySpreadConstraint over topology.kubernetes.io/zone with the pod's own labels.",
        SetExamples.Deployment(replicas: 2),
        SetExamples.Deployment(
            pod: "topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: shop } } }]",
            replicas: 2
        )
    );

    public override IReadOnlyList<RuleInfo> Rules => [Single, NotSpread];

    public override void Check(ManifestSet set, SetReport report)
    {
        var scaled = set.Of<V2HorizontalPodAutoscaler>()
            .Where(entry => entry.Value.Spec?.MinReplicas is > 1)
            .Select(entry => (entry.Manifest.Namespace, entry.Value.Spec.ScaleTargetRef?.Name))
            .ToHashSet();
        foreach (var pod in set.Pods.Where(pod => pod.Owner.Kind is "Deployment" or "StatefulSet"))
        {
            var many = pod.Replicas > 1 || scaled.Contains((pod.Owner.Namespace, pod.Owner.Name));
            if (!many && pod.Replicas == 1 && IsServed(pod, set))
            {
                report.Add(Single, pod.Owner, "spec.replicas", "The service is down whenever its one pod is.");
            }

            if (
                many
                && pod.Spec.TopologySpreadConstraints is not { Count: > 0 }
                && pod.Spec.Affinity?.PodAntiAffinity is null
            )
            {
                report.Add(NotSpread, pod.Owner, pod.Path, "All replicas may land on one node.");
            }
        }
    }

    private static bool IsServed(PodSource pod, ManifestSet set) =>
        set.Of<V1Service>()
            .Any(entry =>
                entry.Manifest.Namespace == pod.Owner.Namespace
                && entry.Value.Spec?.Selector is { Count: > 0 } labels
                && Kubernetes.LabelMatching.Matches(new() { MatchLabels = labels }, pod.Labels) == true
            );
}
