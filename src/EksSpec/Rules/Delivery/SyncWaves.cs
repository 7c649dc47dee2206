namespace EksSpec.Rules;

/// <summary>Waves of Argo CD that wait for something that never comes.</summary>
internal sealed partial class SyncWaves : RuleGroup<SiteView>
{
    // A CronJob counts as healthy whatever becomes of its pods.
    private static readonly string[] Judged = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "Job"];

    public override void Check(SiteView site, Report report)
    {
        if (ArgoMarks.AreIgnored(report) || !site.Objects.AsSpan().Exists(ArgoMarks.IsMarked))
        {
            return;
        }

        // Namespaces and definitions Argo CD puts before what needs them, whatever their wave is.
        Dictionary<object, int> last = [];
        foreach (var item in site.Objects.Where(IsOfSync))
        {
            var group = SyncedTogether.KeyOf(item);
            last[group] = Math.Max(last.GetValueOrDefault(group, int.MinValue), ArgoMarks.WaveOf(item));
        }

        foreach (var pod in site.Pods)
        {
            CheckPod(pod, site, report);
        }

        foreach (var item in site.Objects.Where(IsOfSync))
        {
            if (ArgoMarks.WaveOf(item) < last[SyncedTogether.KeyOf(item)])
            {
                CheckWaiting(item, site, report);
            }
        }
    }

    private static bool IsOfSync(SpecObject item) =>
        item.Annotation(ArgoMarks.Hook) is not { } hook || ArgoMarks.Items(hook).Contains("Sync");

    private static void CheckPod(PodView pod, SiteView site, Report report)
    {
        var owner = pod.Owner;
        if (!Judged.Contains(owner.Ref.Kind, StringComparer.Ordinal))
        {
            return;
        }

        var isBefore = ArgoMarks.Items(owner.Annotation(ArgoMarks.Hook)).Contains("PreSync");
        var told = false;
        foreach (var (kind, space, name) in PodNeeds.Of(pod).Distinct())
        {
            if (
                kind == "Namespace"
                || told
                || site.Find(kind, space, name) is not { } needed
                || !AreTogether(owner, needed)
            )
            {
                continue;
            }

            told = isBefore ? CheckBefore(owner, needed, report) : CheckLater(owner, needed, report);
        }
    }

    private static bool CheckBefore(SpecObject owner, SpecObject needed, Report report)
    {
        if (ArgoMarks.IsHook(needed))
        {
            return false;
        }

        using var at = report.On(owner).At("metadata");
        using var note = report.At("annotations", ArgoMarks.Hook);
        report.Add(
            HookTooEarly,
            SpecPath.Root,
            $"It runs before {needed} is brought: in a new environment it can't start, so that nothing is ever brought."
        );
        return true;
    }

    private static bool CheckLater(SpecObject owner, SpecObject needed, Report report)
    {
        var (wave, later) = (ArgoMarks.WaveOf(owner), ArgoMarks.WaveOf(needed));
        if (!IsOfSync(owner) || !IsOfSync(needed) || wave >= later)
        {
            return false;
        }

        report
            .On(owner)
            .Add(
                NeededLater,
                "metadata",
                $"It is in wave {wave} and needs {needed}, which is in wave {later}: it never gets healthy, so that wave {later} never begins."
            );
        return true;
    }

    private static bool AreTogether(SpecObject item, SpecObject other) =>
        Equals(SyncedTogether.KeyOf(item), SyncedTogether.KeyOf(other));

    private static void CheckWaiting(SpecObject item, SiteView site, Report report)
    {
        var wave = ArgoMarks.WaveOf(item);
        switch (item.Value)
        {
            case V1Deployment { Spec.Paused: true }:
                report.On(item).Add(NeverHealthy, "spec.paused", $"Wave {wave} waits for a Deployment that is paused.");
                break;
            case V1Job { Spec.Suspend: true }:
                report.On(item).Add(NeverHealthy, "spec.suspend", $"Wave {wave} waits for a Job that is suspended.");
                break;
            case V1PersistentVolumeClaim claim when WaitsForPod(claim, site):
                CheckClaim(item, wave, site, report);
                break;
            case V1Ingress { Spec: { } spec } when IpTargets.IsOfAlb(item, spec, site):
                CheckNamed(item, "Service", IpTargets.BackendsOf(spec), site, report);
                break;
            default:
                if (site.Scalers.FirstOrDefault(scaler => scaler.Object == item) is { } scaler)
                {
                    CheckNamed(item, scaler.Kind, [scaler.Name], site, report);
                }

                break;
        }
    }

    // The load balancer isn't made without the Service, and an autoscaler without its target is degraded.
    private static void CheckNamed(
        SpecObject item,
        string kind,
        IEnumerable<string> names,
        SiteView site,
        Report report
    )
    {
        foreach (var name in names)
        {
            if (site.Find(kind, item.Namespace, name) is { } needed && AreTogether(item, needed))
            {
                CheckLater(item, needed, report);
            }
        }
    }

    // A class that is not among the objects is most often one of EKS, which waits.
    private static bool WaitsForPod(V1PersistentVolumeClaim claim, SiteView site) =>
        claim.Spec is { StorageClassName: not "", VolumeName: null or "" }
        && (
            claim.Spec.StorageClassName is not { } name
            || site.Find("StorageClass", "", name)?.Value
                is not V1StorageClass { VolumeBindingMode: null or "" or "Immediate" }
        );

    private static void CheckClaim(SpecObject item, int wave, SiteView site, Report report)
    {
        var need = ("PersistentVolumeClaim", item.Namespace, item.Ref.Name);
        var users = site.Pods.Where(pod => PodNeeds.Of(pod).Contains(need)).ToList();
        report
            .On(item)
            .If(
                !users.Exists(pod => ArgoMarks.WaveOf(pod.Owner) <= wave && pod.Owner.Ref.Kind != "CronJob"),
                NeverHealthy,
                "metadata",
                $"Wave {wave} waits for a volume, and that for its first pod: none that uses it is in this wave or before."
            );
    }
}
