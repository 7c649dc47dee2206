namespace EksSpec.Rules;

/// <summary>Pods that are right as written, and wrong once the API server has filled in what they leave out.</summary>
internal sealed partial class FilledPods : RuleGroup<SiteView>
{
    private static readonly ResourceAmounts NoOverhead = new();

    public override void Check(SiteView site, Report report)
    {
        var spaces = NamespaceLimits.Of(site);
        foreach (var pod in site.Pods)
        {
            var limits = spaces?.GetValueOrDefault(pod.Owner.Namespace) ?? NamespaceLimits.None;
            var isFilled = pod.Spec.Resources is not null || limits.Bounds.Count > 0;
            if (isFilled && PodCounts.Of(pod, site) > 0)
            {
                Check(pod, limits, report);
            }
        }
    }

    private static void Check(PodView pod, NamespaceLimits limits, Report report)
    {
        var filled = limits.Fill(pod.Spec, NoOverhead);
        if (!Array.TrueForAll(filled, one => Faults(one).Any()))
        {
            return;
        }

        var rule = pod.Owner.Value is V1Pod ? PodContradicts : PodsContradict;
        report.On(pod.Owner, pod.Path);
        foreach (var (place, fault) in Faults(filled[0]))
        {
            report.Add(rule, place, fault);
        }
    }

    private static IEnumerable<(SpecPath Place, string Fault)> Faults(FilledPod pod)
    {
        foreach (var container in pod.Containers)
        {
            foreach (var (name, request) in container.Requests)
            {
                var limit = container.Limits.Find(name);
                var isWrong = QuotaResources.MayDiffer(name) ? request > limit : limit is not null && request != limit;
                if (isWrong && !container.SaysBoth(name))
                {
                    yield return (
                        container.Place,
                        $"Filled in, container '{container.Name}' has a request of {AmountText.Of(request)} for {name} and a limit of {AmountText.Of(limit!.Value)}."
                    );
                }
            }

            foreach (var (name, limit) in container.Limits)
            {
                if (!container.IsInit && !container.SaysLimit(name) && limit > pod.Limits.Find(name))
                {
                    yield return (
                        container.Place,
                        $"Filled in, container '{container.Name}' has a limit of {AmountText.Of(limit)} for {name}, and the pod as a whole one of {AmountText.Of(pod.Limits.Find(name)!.Value)}."
                    );
                }
            }
        }

        foreach (var (name, request) in pod.Requests)
        {
            var together = pod.Sum(container => container.Requests).Find(name);
            if (together > request && pod.Containers.Exists(container => !container.SaysRequest(name)))
            {
                yield return (
                    "resources",
                    $"Filled in, the containers request {AmountText.Of(together.Value)} of {name} together, and the pod as a whole {AmountText.Of(request)}."
                );
            }

            if (request > pod.Limits.Find(name) && !pod.SaysRequest(name))
            {
                yield return (
                    "resources",
                    $"Filled in, the pod as a whole has a request of {AmountText.Of(request)} for {name} and a limit of {AmountText.Of(pod.Limits.Find(name)!.Value)}."
                );
            }
        }
    }
}
