using System.Globalization;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>How nodes can be drained without an outage, and that they can be drained at all.</summary>
internal sealed partial class Budgets : SetRules
{
    public override void Check(ManifestSet set, SetReport report)
    {
        var covered = new HashSet<PodSource>(ReferenceEqualityComparer.Instance);
        foreach (var (manifest, budget) in set.Of<V1PodDisruptionBudget>())
        {
            if (budget.Spec is not { Selector: { } selector } spec)
            {
                continue;
            }

            var pods = set.Select(selector, manifest.Namespace).ToList();
            covered.UnionWith(pods);
            CheckBlocking(manifest, spec, pods, set, report);
            if (spec.UnhealthyPodEvictionPolicy != "AlwaysAllow")
            {
                report.Add(UnhealthyStay, manifest, "spec.unhealthyPodEvictionPolicy", "Only healthy budgets let go.");
            }
        }

        foreach (var pod in set.Pods)
        {
            if (pod.Owner.Kind is "Deployment" or "StatefulSet" && LeastOf(pod, set) > 1 && !covered.Contains(pod))
            {
                report.Add(
                    Missing,
                    pod.Owner,
                    "",
                    $"Nothing keeps a drain from taking all {LeastOf(pod, set)} replicas."
                );
            }
        }
    }

    private static void CheckBlocking(
        Manifest manifest,
        V1PodDisruptionBudgetSpec spec,
        List<PodSource> pods,
        ManifestSet set,
        SetReport report
    )
    {
        if (spec.MaxUnavailable?.Value is "0" or "0%")
        {
            report.Add(BlocksDrain, manifest, "spec.maxUnavailable", "No pod may be away.");
        }

        if (spec.MinAvailable?.Value is not { } least || pods.Count == 0)
        {
            return;
        }

        // How many pods DaemonSets have is not known.
        var total = pods.Exists(pod => pod.Replicas is null) ? (int?)null : pods.Sum(pod => LeastOf(pod, set));
        var blocks =
            least == "100%"
            || (
                int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number > 0
                && number >= total
            );
        if (blocks)
        {
            report.Add(BlocksDrain, manifest, "spec.minAvailable", $"{least} of {total} pods must stay.");
        }
    }

    // What an autoscaler may go down to is what counts.
    private static int LeastOf(PodSource pod, ManifestSet set)
    {
        foreach (var (manifest, autoscaler) in set.Of<V2HorizontalPodAutoscaler>())
        {
            if (
                manifest.Namespace == pod.Owner.Namespace
                && autoscaler.Spec?.ScaleTargetRef is { } target
                && target.Kind == pod.Owner.Kind
                && target.Name == pod.Owner.Name
            )
            {
                return autoscaler.Spec.MinReplicas ?? 1;
            }
        }

        return pod.Replicas ?? 0;
    }
}
