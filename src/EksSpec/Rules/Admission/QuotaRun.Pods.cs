namespace EksSpec.Rules;

internal sealed partial class QuotaRun
{
    private void AdmitPods(PodView pod, long wanted, List<QuotaLedger> ledgers)
    {
        var item = pod.Owner;
        var isPod = item.Value is V1Pod;
        var overhead = PodOverhead.Of(pod.Spec, site);
        var filled = (_limits?.GetValueOrDefault(item.Namespace) ?? NamespaceLimits.None).Fill(pod.Spec, overhead);
        PodCharge charge = new(pod.Spec, filled, _defaults.PriorityClass);
        if (AsksForMore(pod, charge, isPod ? QuotaAdmission.PodUnsaid : QuotaAdmission.PodsUnsaid, ledgers))
        {
            return;
        }

        var rule = isPod ? QuotaAdmission.ObjectExceeds : QuotaAdmission.PodsExceed;
        Asker asker = new(item, pod.Path, rule, isPod ? "It" : "Each pod")
        {
            // What runs to its end gives back what it took.
            IsRun = item.Value is V1CronJob or V1Job,
            // The first one has to be ready before the second is made.
            IsOrdered = item.Value is V1StatefulSet { Spec.PodManagementPolicy: not "Parallel" },
        };
        var room = AdmitClaims(pod, asker, wanted, ledgers);
        room = room == 0 ? 0 : Admit(asker, charge, room, ledgers);
        if (room == wanted && pod is { Owner.Value: V1Deployment, Replicas: not null })
        {
            _rolling.Add((pod, charge));
        }
    }

    private long AdmitClaims(PodView pod, Asker asker, long wanted, List<QuotaLedger> ledgers)
    {
        List<MadeClaim> claims = [.. MadeClaim.AllOf(pod.Owner), .. MadeClaim.AllOf(pod)];
        if (claims.Count == 0)
        {
            return wanted;
        }

        var charge = new JointCharge([.. claims.Select(claim => new ClaimCharge(claim, _defaults.StorageClass))]);
        var (first, isOne) = (claims[0], claims.Count == 1);
        var ofClaims = asker with
        {
            Path = first.Path,
            Rule = QuotaAdmission.PodsExceed,
            Name = isOne ? $"Each claim '{first.Name}'" : "Each pod with its claims",
        };
        return Admit(ofClaims, charge, wanted, ledgers);
    }
}
