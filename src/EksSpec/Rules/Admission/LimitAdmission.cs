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
                foreach (var claim in MadeClaim.AllOf(pod))
                {
                    CheckClaim(claim, limits, ClaimsRefused, report.On(pod.Owner));
                }
            }
        }

        foreach (var item in site.Objects)
        {
            if (spaces.TryGetValue(item.Namespace, out var limits))
            {
                var rule = item.Value is V1PersistentVolumeClaim ? ClaimRefused : ClaimsRefused;
                foreach (var claim in MadeClaim.AllOf(item))
                {
                    CheckClaim(claim, limits, rule, report.On(item));
                }
            }
        }
    }

    private static void CheckPod(PodView pod, NamespaceLimits limits, Report report)
    {
        var filled = limits.Fill(pod.Spec, NoOverhead);
        if (!Array.TrueForAll(filled, one => Faults(one, limits).Any()))
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

    private static IEnumerable<(SpecPath Place, string Fault)> Faults(FilledPod pod, NamespaceLimits limits)
    {
        foreach (var container in pod.Containers)
        {
            foreach (var fault in Contradictions(container, pod))
            {
                yield return (container.Place, fault);
            }
        }

        foreach (var fault in Contradictions(pod))
        {
            yield return ("resources", fault);
        }

        foreach (var bound in limits.Bounds)
        {
            foreach (var container in pod.Containers)
            {
                if (bound.Type == "Container")
                {
                    foreach (var fault in bound.Faults(container.Requests, container.Limits))
                    {
                        yield return (container.Place, $"Container '{container.Name}': {fault}");
                    }
                }
            }

            if (bound.Type == "Pod")
            {
                foreach (var fault in bound.Faults(pod.TotalRequests, pod.TotalLimits))
                {
                    yield return (SpecPath.Root, $"All containers together: {fault}");
                }
            }
        }
    }

    // What is filled in may contradict what is written.
    private static IEnumerable<string> Contradictions(FilledContainer container, FilledPod pod)
    {
        foreach (var (name, request) in container.Requests)
        {
            var limit = container.Limits.Find(name);
            var isWrong = QuotaResources.MayDiffer(name) ? request > limit : limit is not null && request != limit;
            if (isWrong && container.IsFilled(name))
            {
                yield return $"With the defaults of its LimitRange, container '{container.Name}' requests {AmountText.Of(request)} of {name}, and its limit is {AmountText.Of(limit!.Value)}.";
            }
        }

        foreach (var (name, most) in pod.Limits)
        {
            if (!container.IsInit && container.IsFilled(name) && container.Limits.Find(name) is { } limit && limit > most)
            {
                yield return $"With the defaults of its LimitRange, container '{container.Name}' has a limit of {AmountText.Of(limit)} of {name}, and the pod as a whole one of {AmountText.Of(most)}.";
            }
        }
    }

    private static IEnumerable<string> Contradictions(FilledPod pod)
    {
        var sum = pod.Sum(container => container.Requests);
        foreach (var (name, request) in pod.Requests)
        {
            if (sum.Find(name) > request && pod.Containers.Exists(container => container.IsFilled(name)))
            {
                yield return $"With the defaults of their LimitRange, the containers request {AmountText.Of(sum.Find(name)!.Value)} of {name}, and the pod as a whole {AmountText.Of(request)}.";
            }
        }
    }

    private static void CheckClaim(MadeClaim claim, NamespaceLimits limits, RuleInfo rule, Report report)
    {
        foreach (var bound in limits.Bounds)
        {
            if (bound.Type == "PersistentVolumeClaim")
            {
                foreach (var fault in bound.Faults(claim.Requests))
                {
                    report.Add(rule, claim.Path.Field("resources"), fault);
                }
            }
        }
    }
}
