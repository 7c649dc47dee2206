using k8s.Models;

namespace EksSpec.Rules;

/// <summary>What keeps a service up when a pod, a node or a zone goes.</summary>
internal sealed partial class AvailabilityPractice : SetRules
{
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
                && LabelMatching.Matches(new() { MatchLabels = labels }, pod.Labels) == true
            );
}
