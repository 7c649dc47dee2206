namespace EksSpec.Rules;

/// <summary>What keeps a service up when a pod, a node or a zone goes.</summary>
internal sealed partial class AvailabilityPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        var branches = BranchSpace.AllOf(site);
        foreach (var pod in site.Pods)
        {
            if (!pod.IsReplicated)
            {
                continue;
            }

            var areMany = pod.Replicas > 1 || site.LeastOf(pod) > 1;
            var isOfBranch = branches?.ContainsKey(pod.Owner.Namespace) == true;
            var isAlone =
                !areMany && pod.Replicas == 1 && !isOfBranch && site.IsServed(pod) && !site.IsScaledByEvents(pod);
            var isSpread =
                pod.Spec.TopologySpreadConstraints is { Count: > 0 } || pod.Spec.Affinity?.PodAntiAffinity is not null;
            report.On(pod.Owner);
            report.If(isAlone, Single, "spec.replicas", $"The service is down whenever its one pod is.");
            report.On(pod.Owner, pod.Path);
            report.If(areMany && !isSpread, NotSpread, "", $"All replicas may land on one node.");
        }
    }
}
