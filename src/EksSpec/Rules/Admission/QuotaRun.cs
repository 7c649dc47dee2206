namespace EksSpec.Rules;

/// <summary>Lets the objects of a site into their namespaces, one after the other, as if they were applied in this order.</summary>
internal sealed partial class QuotaRun(SiteView site, Dictionary<string, List<QuotaLedger>> quotas, Report report)
{
    private readonly Dictionary<string, NamespaceLimits>? _limits = NamespaceLimits.Of(site);
    private readonly SiteDefaults _defaults = SiteDefaults.Of(site);
    private readonly HashSet<(QuotaLedger Ledger, string Resource)> _crowded = [];

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

        if (!AdmitObject(item, ledgers) || !AdmitMade(item, ledgers))
        {
            return;
        }

        foreach (var pod in pods)
        {
            // What a kustomization makes of the amounts, nobody knows here.
            var isChanged = item.IsPatched(pod.Path.Field("containers").Field("resources"));
            if (!isChanged && PodCounts.Of(pod, site) is > 0 and var wanted)
            {
                AdmitPods(pod, wanted, ledgers);
            }
        }
    }

    private bool AdmitObject(SpecObject item, List<QuotaLedger> ledgers)
    {
        // Every namespace has the two from the start; a pod is let in as pods of controllers are.
        if (
            item
            is { Value: V1Pod }
                or {
                    Ref: { Kind: "ServiceAccount", Name: "default" } or { Kind: "ConfigMap", Name: "kube-root-ca.crt" }
                }
        )
        {
            return true;
        }

        var charge = ObjectCharge.Of(item, _defaults.StorageClass);
        SpecPath path = charge is ServiceCharge or ClaimCharge ? "spec" : SpecPath.Root;
        return Admit(new(item, path, QuotaAdmission.ObjectExceeds, "It"), charge, 1, ledgers) > 0;
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
        if (made.Length == 0)
        {
            return true;
        }

        Asker asker = new(item, SpecPath.Root, QuotaAdmission.PodsExceed, $"The {made} that makes its pods")
        {
            IsRun = item.Value is V1CronJob,
        };
        return Admit(asker, ObjectCharge.Of(made, group), 1, ledgers) > 0;
    }

    /// <summary>Lets in as many as fit, and reports where that is not all.</summary>
    /// <returns>How many fit.</returns>
    private long Admit(Asker asker, QuotaCharge charge, long wanted, List<QuotaLedger> ledgers)
    {
        var room = wanted;
        if (Refusal.Of(charge, room, isAlone: true, ledgers) is { } alone)
        {
            room = alone.Room;
            var severity = asker.IsOrdered && room > 0 ? Severity.Warning : asker.Rule.Severity;
            report.On(asker.Object, asker.PlaceOf(alone.Resource));
            report.Add(asker.Rule, SpecPath.Root, alone.TextAlone(asker, wanted), severity: severity);
        }

        if (asker.IsRun)
        {
            return room;
        }

        if (room > 0 && Refusal.Of(charge, room, isAlone: false, ledgers) is { } crowded)
        {
            // Of mere folders, the first that is too much says it all.
            if (!site.IsGuess || _crowded.Add((crowded.Ledger, crowded.Resource)))
            {
                var severity = site.IsGuess ? Severity.Info : QuotaAdmission.Crowded.Severity;
                report.On(asker.Object, asker.PlaceOf(crowded.Resource));
                report.Add(QuotaAdmission.Crowded, SpecPath.Root, crowded.TextCrowded(asker, room), severity: severity);
            }

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
}
