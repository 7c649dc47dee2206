namespace EksSpec.Rules;

/// <summary>Lets the objects of a site into their namespaces, one after the other, as if they were applied in this order.</summary>
internal sealed partial class QuotaRun(SiteView site, Dictionary<string, List<QuotaLedger>> quotas, Report report)
{
    private readonly Dictionary<string, NamespaceLimits>? _limits = NamespaceLimits.Of(site);
    private readonly List<(PodView Pod, QuotaCharge Charge)> _rolling = [];
    private readonly string? _defaultClass = DefaultClassOf(site);
    private readonly string? _defaultPriority = DefaultPriorityOf(site);

    /// <summary>Lets in what the quotas allow, and reports what they don't.</summary>
    public void Run()
    {
        var pods = site.Pods;
        var next = 0;
        foreach (var item in site.Objects)
        {
            var first = next;
            while (next < pods.Count && ReferenceEquals(pods[next].Owner, item))
            {
                next++;
            }

            if (quotas.TryGetValue(item.Namespace, out var ledgers) && !IsRepeated(item))
            {
                Admit(item, pods.AsSpan()[first..next], ledgers);
            }
        }

        foreach (var (pod, charge) in _rolling)
        {
            CheckRollout(pod, charge);
        }
    }

    private static string? DefaultClassOf(SiteView site)
    {
        foreach (var (item, _) in site.Of<V1StorageClass>())
        {
            if (
                item.Metadata?.Annotations?.Contains(new("storageclass.kubernetes.io/is-default-class", "true")) == true
            )
            {
                return item.Ref.Name;
            }
        }

        return null;
    }

    private static string? DefaultPriorityOf(SiteView site)
    {
        foreach (var (item, priority) in site.Of<V1PriorityClass>())
        {
            if (priority.GlobalDefault == true)
            {
                return item.Ref.Name;
            }
        }

        return null;
    }

    // Written twice, it is still one object; what leaves its name to the server is not.
    private bool IsRepeated(SpecObject item) =>
        item.Ref.Name.Length > 0 && site.Find(item.Ref.Kind, item.Namespace, item.Ref.Name) != item;

    private void Admit(SpecObject item, ReadOnlySpan<PodView> pods, List<QuotaLedger> ledgers)
    {
        if (item.Value is V1ResourceQuota)
        {
            // A quota counts itself, and refuses only those that come after it.
            ledgers = [.. ledgers.TakeWhile(ledger => ledger.Object != item)];
        }

        var isCounted = item.Value is not V1Pod && !IsAlwaysThere(item);
        var isIn = !isCounted || AdmitObject(item, ledgers);
        if (!isIn || !AdmitMade(item, ledgers))
        {
            return;
        }

        foreach (var pod in pods)
        {
            if (PodCounts.Of(pod, site) is > 0 and var wanted)
            {
                AdmitPods(pod, wanted, ledgers);
            }
        }
    }

    private static bool IsAlwaysThere(SpecObject item) =>
        item.Ref is { Kind: "ServiceAccount", Name: "default" } or { Kind: "ConfigMap", Name: "kube-root-ca.crt" };

    private bool AdmitObject(SpecObject item, List<QuotaLedger> ledgers)
    {
        var charge = ObjectCharge.Of(item, _defaultClass);
        report.On(item, charge is ServiceCharge or ClaimCharge ? "spec" : SpecPath.Root);
        return Admit(new(QuotaAdmission.ObjectExceeds, "It"), charge, 1, ledgers) > 0;
    }

    // Between a workload and its pods, controllers make an object that is counted too.
    private bool AdmitMade(SpecObject item, List<QuotaLedger> ledgers)
    {
        var (made, group) = item.Value switch
        {
            V1Deployment => ("ReplicaSet", "apps"),
            V1StatefulSet or V1DaemonSet => ("ControllerRevision", "apps"),
            V1CronJob => ("Job", "batch"),
            _ => ("", ""),
        };
        report.On(item, "spec");
        Asker asker = new(QuotaAdmission.PodsExceed, $"The {made} that makes its pods")
        {
            IsRun = item.Value is V1CronJob,
        };
        return made.Length == 0 || Admit(asker, ObjectCharge.Of(made, group), 1, ledgers) > 0;
    }

    private void AdmitPods(PodView pod, long wanted, List<QuotaLedger> ledgers)
    {
        var isPod = pod.Owner.Value is V1Pod;
        // What runs to its end gives back what it took.
        var isRun = pod.Owner.Value is V1CronJob or V1Job;
        // The first one has to be ready before the second is made.
        var isOrdered = pod.Owner.Value is V1StatefulSet { Spec.PodManagementPolicy: not "Parallel" };
        var runtime = PodOverhead.Of(pod.Spec, site);
        var filled = (_limits?.GetValueOrDefault(pod.Owner.Namespace) ?? NamespaceLimits.None).Fill(pod.Spec, runtime);
        PodCharge charge = new(pod.Spec, filled, _defaultPriority);
        if (AsksForMore(pod, charge, isPod ? QuotaAdmission.PodUnsaid : QuotaAdmission.PodsUnsaid, ledgers))
        {
            return;
        }

        foreach (var claim in MadeClaim.AllOf(pod.Owner).Concat(MadeClaim.AllOf(pod)))
        {
            report.On(pod.Owner, claim.Path);
            Asker one = new(QuotaAdmission.PodsExceed, $"Each claim '{claim.Name}'")
            {
                IsRun = isRun,
                IsOrdered = isOrdered,
            };
            wanted = wanted == 0 ? 0 : Admit(one, new ClaimCharge(claim, _defaultClass), wanted, ledgers);
        }

        report.On(pod.Owner, pod.Path);
        var rule = isPod ? QuotaAdmission.ObjectExceeds : QuotaAdmission.PodsExceed;
        Asker asker = new(rule, isPod ? "It" : "Each pod") { IsRun = isRun, IsOrdered = isOrdered };
        var room = wanted > 0 ? Admit(asker, charge, wanted, ledgers) : 0;
        if (room > 0 && room == PodCounts.Of(pod, site) && pod is { Owner.Value: V1Deployment, Replicas: not null })
        {
            _rolling.Add((pod, charge));
        }
    }

    /// <summary>Lets in as many as fit, and reports where that is not all.</summary>
    /// <returns>How many fit.</returns>
    private long Admit(Asker asker, QuotaCharge charge, long wanted, List<QuotaLedger> ledgers)
    {
        var room = wanted;
        if (Refusal.Of(charge, wanted, isAlone: true, ledgers) is { } alone)
        {
            room = alone.Room;
            var severity = asker.IsOrdered && room > 0 ? Severity.Warning : asker.Rule.Severity;
            report.Add(asker.Rule, SpecPath.Root, alone.TextAlone(asker, wanted), severity: severity);
        }

        if (asker.IsRun)
        {
            return room;
        }

        if (room > 0 && Refusal.Of(charge, room, isAlone: false, ledgers) is { } crowded)
        {
            var severity = site.IsGuess ? Severity.Info : QuotaAdmission.Crowded.Severity;
            report.Add(QuotaAdmission.Crowded, SpecPath.Root, crowded.TextCrowded(asker, room), severity: severity);
            room = crowded.Room;
        }

        foreach (var ledger in ledgers)
        {
            if (ledger.Covers(charge))
            {
                ledger.Take(charge, room);
            }
        }

        return room;
    }

    private void CheckRollout(PodView pod, QuotaCharge charge)
    {
        if (pod.Owner.Value is not V1Deployment { Spec: { } spec } || spec.Strategy?.Type == "Recreate")
        {
            return;
        }

        var replicas = PodCounts.Of(pod, site);
        var update = spec.Strategy?.RollingUpdate;
        var surge = IntOrPercent.Of(update?.MaxSurge ?? "25%", replicas, roundUp: true) ?? 0;
        var away = IntOrPercent.Of(update?.MaxUnavailable ?? "25%", replicas, roundUp: false) ?? 0;
        if (surge > 0 && away == 0 && Refusal.Of(charge, 1, isAlone: false, quotas[pod.Owner.Namespace]) is { } refusal)
        {
            var isAlone = Refusal.Of(charge, replicas + 1, isAlone: true, quotas[pod.Owner.Namespace]) is not null;
            report.On(pod.Owner, "spec.strategy");
            report.Add(
                QuotaAdmission.RolloutStuck,
                SpecPath.Root,
                $"A rollout starts with one pod more than the {replicas} there are, and none of them may go before it is ready. {refusal.TextLeft()}",
                severity: site.IsGuess && !isAlone ? Severity.Info : null
            );
        }
    }
}
