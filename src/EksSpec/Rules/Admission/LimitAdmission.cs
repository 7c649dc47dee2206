namespace EksSpec.Rules;

/// <summary>Which pods and claims the LimitRanges of their namespace let in.</summary>
internal sealed partial class LimitAdmission : RuleGroup<SiteView>
{
    private static readonly ResourceAmounts NoOverhead = new();

    public override void Check(SiteView site, Report report)
    {
        if (NamespaceLimits.Of(site) is not { } spaces)
        {
            return;
        }

        foreach (var pod in site.Pods)
        {
            if (spaces.TryGetValue(pod.Owner.Namespace, out var limits) && PodCounts.Of(pod, site) > 0)
            {
                CheckPod(pod, limits, report);
                var claims = MadeClaim.AllOf(pod.Owner).Concat(MadeClaim.AllOf(pod));
                CheckClaims(claims, ClaimsRefused, limits, report.On(pod.Owner));
            }
        }

        foreach (var (item, _) in site.Of<V1PersistentVolumeClaim>())
        {
            if (spaces.TryGetValue(item.Namespace, out var limits))
            {
                CheckClaims(MadeClaim.AllOf(item), ClaimRefused, limits, report.On(item));
            }
        }
    }

    private static void CheckPod(PodView pod, NamespaceLimits limits, Report report)
    {
        var filled = limits.Fill(pod.Spec, NoOverhead);
        if (!Array.TrueForAll(filled, one => MayFail(one, limits) && Faults(one, limits).Any()))
        {
            return;
        }

        var rule = pod.Owner.Value is V1Pod ? PodOutside : PodsOutside;
        report.On(pod.Owner, pod.Path);
        foreach (var (place, fault) in Faults(filled[0], limits))
        {
            report.Add(rule, place, fault);
        }
    }

    private static bool MayFail(FilledPod pod, NamespaceLimits limits)
    {
        var (ofContainers, ofPods) = (limits.StrictestOf("Container"), limits.StrictestOf("Pod"));
        return ofPods?.Faults(pod.TotalRequests, pod.TotalLimits).Any() == true
            || (
                ofContainers is not null
                && pod.Containers.Exists(each => ofContainers.Faults(each.Requests, each.Limits).Any())
            );
    }

    private static IEnumerable<(SpecPath Place, string Fault)> Faults(FilledPod pod, NamespaceLimits limits)
    {
        foreach (var bound in limits.Bounds)
        {
            foreach (var container in bound.Type == "Container" ? pod.Containers : [])
            {
                foreach (var fault in bound.Faults(container.Requests, container.Limits))
                {
                    yield return (container.Place, $"Container '{container.Name}' {fault}");
                }
            }

            foreach (var fault in bound.Type == "Pod" ? bound.Faults(pod.TotalRequests, pod.TotalLimits) : [])
            {
                yield return (SpecPath.Root, $"The pod {fault}");
            }
        }
    }

    private static void CheckClaims(IEnumerable<MadeClaim> claims, RuleInfo rule, NamespaceLimits limits, Report report)
    {
        foreach (var claim in claims)
        {
            if (limits.StrictestOf("PersistentVolumeClaim")?.Faults(claim.Requests, null).Any() != true)
            {
                continue;
            }

            foreach (var bound in limits.Bounds)
            {
                foreach (var fault in bound.Type == "PersistentVolumeClaim" ? bound.Faults(claim.Requests, null) : [])
                {
                    report.Add(rule, claim.Path.Field("resources"), $"Claim '{claim.Name}' {fault}");
                }
            }
        }
    }
}
