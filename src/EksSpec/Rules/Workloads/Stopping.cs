namespace EksSpec.Rules;

/// <summary>That no request is lost when pods go or come: what they do between the word to stop and the end.</summary>
internal sealed partial class Stopping : RuleGroup<SiteView>
{
    private const string GateLabel = "elbv2.k8s.aws/pod-readiness-gate-inject";
    private const long DefaultGrace = 30;

    public override void Check(SiteView site, Report report)
    {
        if (site.Pods.Count == 0)
        {
            return;
        }

        foreach (var pod in site.Pods)
        {
            CheckGrace(pod, report);
        }

        HashSet<PodView>? seen = null;
        HashSet<string>? spaces = null;
        foreach (var target in IpTargets.AllOf(site))
        {
            if (target.Pods.Serves && (seen ??= new(ReferenceEqualityComparer.Instance)).Add(target.Pods))
            {
                CheckDelay(target, report);
                if ((spaces ??= new(StringComparer.Ordinal)).Add(target.Pods.Owner.Namespace))
                {
                    CheckGate(target, site, report);
                }
            }
        }
    }

    private static void CheckGrace(PodView pod, Report report)
    {
        foreach (var (container, field, index) in pod.Containers)
        {
            if (container.Lifecycle?.PreStop is not { } hook || StopDelay.Of(container) is not { } delay)
            {
                continue;
            }

            var grace = pod.Spec.TerminationGracePeriodSeconds ?? DefaultGrace;
            // A sleep action that is longer than the grace period the API server refuses.
            var isTooLong = hook.Sleep is null ? delay >= grace : delay == grace;
            report
                .On(pod.Owner, pod.Path)
                .If(
                    isTooLong && delay > 0 && !IsPatched(pod, "terminationGracePeriodSeconds"),
                    GraceTooShort,
                    SpecPath.Root.Field(field).Item(index).Field("lifecycle").Field("preStop"),
                    $"Container '{container.Name}' waits {delay} seconds, and the grace period ends after {grace}: it is killed while it waits."
                );
        }
    }

    private static void CheckDelay(IpTargets target, Report report)
    {
        var pod = target.Pods;
        var longest = LongestDelay(target, out var place);
        if (longest is not { } delay || IsPatched(pod, "containers"))
        {
            return;
        }

        report.On(pod.Owner, pod.Path);
        report.If(
            delay == 0,
            NoDelay,
            place,
            $"{target.Door} sends requests to the pods, and they end at once: it goes on for some seconds."
        );
        var (grace, deregistration) = (pod.Spec.TerminationGracePeriodSeconds ?? DefaultGrace, target.Deregistration);
        report.If(
            delay > 0 && grace < deregistration,
            GraceBelowDeregistration,
            "terminationGracePeriodSeconds",
            $"{target.Door} gives requests {deregistration} seconds to end, and the pods are killed after {grace}."
        );
        report.If(
            delay > 0 && grace >= deregistration && delay < deregistration,
            DelayBelowDeregistration,
            place,
            $"{target.Door} gives requests {deregistration} seconds to end, and the pods are told to end after {delay}."
        );
    }

    // The longest delay of the containers that requests reach; null where one has a hook that nobody can read.
    private static decimal? LongestDelay(IpTargets target, out SpecPath place)
    {
        decimal? longest = 0;
        place = SpecPath.Root.Field("containers");
        var isFirst = true;
        foreach (var (container, field, index) in target.Pods.MainContainers)
        {
            if (target.Reach(container))
            {
                var delay = StopDelay.Of(container);
                longest = delay is null || longest is null ? null : Math.Max(longest.Value, delay.Value);
                place = isFirst ? SpecPath.Root.Field(field).Item(index).Field("lifecycle").Field("preStop") : place;
                isFirst = false;
            }
        }

        return isFirst ? null : longest;
    }

    private static void CheckGate(IpTargets target, SiteView site, Report report)
    {
        var owner = target.Pods.Owner;
        // Auto Mode has controllers of its own.
        if (
            site.Config?.AutoModeConfig?.Enabled == true
            || owner.Ref.Kind == "DaemonSet"
            || target.Pods.Spec.ReadinessGates is { Count: > 0 }
            || site.Find("Namespace", "", owner.Namespace)
                is not { Value: V1Namespace { Metadata: { } metadata } } space
        )
        {
            return;
        }

        using var at = report.On(space).At("metadata");
        report.If(
            metadata.Labels?.TryGetValue(GateLabel, out var label) != true || label != "enabled",
            NoReadinessGate,
            "labels",
            $"{owner} counts as ready before {target.Door} sends to it: nothing holds the old pods until then."
        );
    }

    private static bool IsPatched(PodView pod, string field) => pod.Owner.IsPatched(pod.Path.Field(field));
}
