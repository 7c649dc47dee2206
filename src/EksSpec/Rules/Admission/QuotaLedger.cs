namespace EksSpec.Rules;

/// <summary>A ResourceQuota, and what is taken of it.</summary>
internal sealed class QuotaLedger
{
    private readonly ResourceAmounts _hard;
    private readonly ResourceAmounts _taken = new();
    private readonly List<V1ScopedResourceSelectorRequirement> _scopes;

    private QuotaLedger(SpecObject item, V1ResourceQuotaSpec spec)
    {
        (Object, _hard) = (item, ResourceAmounts.Of(spec.Hard));
        _scopes =
        [
            .. (spec.Scopes ?? []).Select(scope => new V1ScopedResourceSelectorRequirement
            {
                ScopeName = scope,
                OperatorProperty = "Exists",
            }),
            .. spec.ScopeSelector?.MatchExpressions?.OfType<V1ScopedResourceSelectorRequirement>() ?? [],
        ];
        foreach (var (name, _) in _hard)
        {
            _taken.Set(name, Always(name));
        }
    }

    /// <summary>The ResourceQuota.</summary>
    public SpecObject Object { get; }

    /// <summary>Its name.</summary>
    public string Name => Object.Ref.Name;

    /// <summary>The ResourceQuotas of a site by namespace; <see langword="null"/> where there are none.</summary>
    public static Dictionary<string, List<QuotaLedger>>? AllOf(SiteView site)
    {
        Dictionary<string, List<QuotaLedger>>? quotas = null;
        foreach (var (item, quota) in site.Of<V1ResourceQuota>())
        {
            if (
                quota.Spec is { Hard.Count: > 0 } spec
                && !item.IsPatched("spec.hard")
                && !item.IsPatched("spec.scopes")
            )
            {
                quotas ??= [];
                if (!quotas.TryGetValue(item.Namespace, out var those))
                {
                    quotas.Add(item.Namespace, those = []);
                }

                those.Add(new(item, spec));
            }
        }

        return quotas;
    }

    /// <summary>What every namespace has of a resource that is counted, without anybody's doing.</summary>
    public static decimal Always(string resource) =>
        resource
            is "configmaps"
                or "count/configmaps"
                or "count/serviceaccounts"
                or "resourcequotas"
                or "count/resourcequotas"
            ? 1
            : 0;

    /// <summary>Whether it counts something.</summary>
    public bool Covers(QuotaCharge charge) => _scopes.TrueForAll(charge.IsIn);

    /// <summary>The resources that it has a limit of.</summary>
    public IReadOnlyCollection<string> Resources => _hard.Names;

    /// <summary>Whether it has a limit of a resource.</summary>
    public bool Counts(string resource) => _hard.Find(resource) is not null;

    /// <summary>How much of a resource it allows.</summary>
    public decimal Hard(string resource) => _hard.Find(resource) ?? 0;

    /// <summary>How much of a resource is taken.</summary>
    public decimal Taken(string resource) => _taken.Find(resource) ?? 0;

    /// <summary>How many of something fit in, and what is too little for the next.</summary>
    /// <param name="charge">What one of them takes.</param>
    /// <param name="wanted">How many there are to be.</param>
    /// <param name="isAlone">Whether nothing else is in the namespace.</param>
    /// <returns>The number, and the resource; no resource where all fit.</returns>
    public (long Room, string? Scarce) RoomFor(QuotaCharge charge, long wanted, bool isAlone)
    {
        var (room, scarce) = (wanted, (string?)null);
        foreach (var (name, hard) in _hard)
        {
            var each = charge.On(name);
            var left = hard - (isAlone ? Always(name) : Taken(name));
            if (each > 0 && (left < 0 || decimal.Floor(left / each) < room))
            {
                (room, scarce) = (left < 0 ? 0 : (long)decimal.Floor(left / each), name);
            }
        }

        return (room, scarce);
    }

    /// <summary>Takes what has come in.</summary>
    public void Take(QuotaCharge charge, long number)
    {
        foreach (var (name, _) in _hard)
        {
            if (number > 0 && charge.On(name) is > 0 and var each)
            {
                _taken.Set(name, Taken(name) + (each * number));
            }
        }
    }
}
