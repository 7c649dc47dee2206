namespace EksSpec.Rules;

/// <summary>What a ResourceQuota has to allow so that everything in a namespace comes in, all rollouts and jobs at once included.</summary>
internal sealed class QuotaNeed
{
    private readonly List<(QuotaCharge Charge, long Number)> _charges = [];
    private readonly List<FilledPod> _pods = [];

    /// <summary>Adds up a namespace.</summary>
    /// <param name="site">What is there.</param>
    /// <param name="space">The namespace.</param>
    public QuotaNeed(SiteView site, string space)
    {
        var defaults = SiteDefaults.Of(site);
        foreach (var item in site.Objects.Where(item => item.Namespace == space && item.Value is not V1Pod))
        {
            _charges.Add((ObjectCharge.Of(item, defaults.StorageClass), 1));
        }

        CountsPods = site.NotLookedAt.All(unseen => unseen.Owner.Namespace != space);
        var limits = NamespaceLimits.Of(site)?.GetValueOrDefault(space) ?? NamespaceLimits.None;
        foreach (var pod in site.Pods.Where(pod => pod.Owner.Namespace == space))
        {
            if (MostPods.Of(pod, site) is not { } number)
            {
                CountsPods = false;
                continue;
            }

            PodCharge charge = new(
                pod.Spec,
                limits.Fill(pod.Spec, PodOverhead.Of(pod.Spec, site)),
                defaults.PriorityClass
            );
            _charges.Add((charge, number));
            _pods.AddRange(charge.Filled);
            _charges.AddRange(
                MadeClaim
                    .AllOf(pod.Owner)
                    .Concat(MadeClaim.AllOf(pod))
                    .Where(_ => pod.Owner.Value is not V1PersistentVolumeClaim)
                    .Select(claim => ((QuotaCharge)new ClaimCharge(claim, defaults.StorageClass), number))
            );
        }
    }

    /// <summary>Whether it is known how many pods there are at most, and what they ask for.</summary>
    public bool CountsPods { get; }

    /// <summary>How much of a resource is needed.</summary>
    public decimal Of(string resource) =>
        QuotaLedger.Always(resource) + _charges.Sum(each => Math.Max(0, each.Charge.On(resource)) * each.Number);

    /// <summary>Whether every container says how much of something it asks for or may use, so that counting it refuses none.</summary>
    public bool IsSaid(string name, bool isLimit) =>
        _pods.TrueForAll(pod =>
            pod.SaysItself
            || pod.Containers.TrueForAll(container =>
                (isLimit ? container.Limits : container.Requests).Find(name) is not null
            )
        );
}
