using EksSpec.Rules;

namespace EksSpec.Capacity;

/// <summary>Whether one environment fits into the ResourceQuotas of its namespace: each has its own, so then any number does.</summary>
internal static class QuotaRoom
{
    /// <summary>For each quota the resource that is the scarcest, and each that is too little.</summary>
    public static IEnumerable<CapacityLimit> Of(EnvironmentShare share, SiteView site)
    {
        if (QuotaLedger.AllOf(site)?.GetValueOrDefault(share.Namespace) is not { } ledgers)
        {
            yield break;
        }

        var charges = ChargesOf(share, site);
        foreach (var ledger in ledgers)
        {
            var limits = ledger
                .Resources.Select(name => LimitOf(ledger, name, charges))
                .Where(limit => limit.Needs.Most > 0)
                .ToList();
            var tooLittle = limits.FindAll(limit => limit.AtMost.Surely == 0);
            var scarcest = limits.MaxBy(limit =>
                limit.There.Least <= 0 ? decimal.MaxValue : limit.Needs.Most / limit.There.Least
            );
            foreach (
                var limit in tooLittle.Count > 0 ? tooLittle
                : scarcest is null ? []
                : [scarcest]
            )
            {
                yield return limit;
            }
        }
    }

    private static CapacityLimit LimitOf(
        QuotaLedger ledger,
        string resource,
        IReadOnlyList<(QuotaCharge Charge, PodNumbers Number)> charges
    )
    {
        var always = QuotaLedger.Always(resource);
        var (least, most) = (always, always);
        foreach (var (charge, number) in charges.Where(charge => ledger.Covers(charge.Charge)))
        {
            var each = charge.On(resource);
            (least, most) = (least + (each * number.AtRest), most + (each * number.FullLoad));
        }

        var hard = ledger.Hard(resource);
        CapacityRange fits = new(most <= hard ? null : 0, least <= hard ? null : 0);
        return Rows.Of(CapacityLimitKind.Quota, ledger.Name, new(least, most), hard) with
        {
            Resource = resource,
            Now = fits,
            AtMost = fits,
        };
    }

    private static List<(QuotaCharge Charge, PodNumbers Number)> ChargesOf(EnvironmentShare share, SiteView site)
    {
        PodNumbers one = new(1, 1);
        var defaults = SiteDefaults.Of(site);
        var limits = NamespaceLimits.Of(site);
        List<(QuotaCharge, PodNumbers)> charges =
        [
            .. share
                .Together.Objects.Where(item => item.Namespace == share.Namespace && item.Value is not V1Pod)
                .Select(item => (ObjectCharge.Of(item, defaults.StorageClass), one)),
        ];
        foreach (var pod in site.Pods.Where(pod => pod.Owner.Namespace == share.Namespace))
        {
            var filled = (limits?.GetValueOrDefault(share.Namespace) ?? NamespaceLimits.None).Fill(
                pod.Spec,
                PodOverhead.Of(pod.Spec, site)
            );
            var numbers = PodNumbers.Of(Placement.Workload.Of(pod), site) ?? new(0, 1);
            charges.Add((new PodCharge(pod.Spec, filled, defaults.PriorityClass), numbers));
            charges.AddRange(
                MadeClaim
                    .AllOf(pod.Owner)
                    .Where(_ => pod.Owner.Value is not V1PersistentVolumeClaim)
                    .Concat(MadeClaim.AllOf(pod))
                    .Select(claim => ((QuotaCharge)new ClaimCharge(claim, defaults.StorageClass), numbers))
            );
        }

        return charges;
    }
}
