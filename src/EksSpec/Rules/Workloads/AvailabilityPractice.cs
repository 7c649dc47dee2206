namespace EksSpec.Rules;

/// <summary>What keeps a service up when a pod, a node or a zone goes.</summary>
internal sealed partial class AvailabilityPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods.Where(pod => pod.IsReplicated))
        {
            var many = pod.Replicas > 1 || site.LeastOf(pod) > 1;
            report
                .On(pod.Owner)
                .If(
                    !many && pod.Replicas == 1 && site.IsServed(pod),
                    Single,
                    "spec.replicas",
                    $"The service is down whenever its one pod is."
                );
            report
                .On(pod.Owner, pod.Path)
                .If(
                    many
                        && pod.Spec.TopologySpreadConstraints is not { Count: > 0 }
                        && pod.Spec.Affinity?.PodAntiAffinity is null,
                    NotSpread,
                    "",
                    $"All replicas may land on one node."
                );
        }
    }
}
