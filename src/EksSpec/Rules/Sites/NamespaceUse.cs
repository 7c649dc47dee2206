using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>What the pods of a namespace take of its quotas when they all run, and which of them are replaced by one more first.</summary>
internal sealed class NamespaceUse
{
    // Beyond this nothing is compared, so that no sum leaves the range of a decimal.
    private const decimal Most = 1e15m;

    private static readonly (string Resource, Func<NodeCapacity, decimal> Of)[] Counted =
    [
        ("pods", static _ => 1),
        ("count/pods", static _ => 1),
        ("requests.cpu", static asked => asked.Cpu),
        ("cpu", static asked => asked.Cpu),
        ("requests.memory", static asked => asked.MemoryBytes),
        ("memory", static asked => asked.MemoryBytes),
    ];

    private readonly List<(PodTurnover Rollout, decimal[] Asked)> _rollouts = [];
    private readonly decimal[] _used = new decimal[Counted.Length];
    private readonly decimal[] _largest = new decimal[Counted.Length];

    public NamespaceUse(IEnumerable<PodView> pods, SiteView site)
    {
        foreach (var pod in pods)
        {
            var capacity = PodRequests.Of(pod.Spec);
            var asked = Array.ConvertAll(Counted, counted => Math.Min(Most, counted.Of(capacity)));
            var rollout = PodTurnover.Of(pod, site) is { MaxUnavailable: 0 } found ? found : null;
            for (var i = 0; i < asked.Length; i++)
            {
                _used[i] = Math.Min(Most, _used[i] + (asked[i] * site.LeastOf(pod)));
                _largest[i] = rollout is null ? _largest[i] : Math.Max(_largest[i], asked[i]);
            }

            if (rollout is not null)
            {
                _rollouts.Add((rollout, asked));
            }
        }
    }

    /// <summary>
    /// The pods for one more of which a quota has no place, with the resource that it lacks; none for a quota that counts only some
    /// of the pods, or other things.
    /// </summary>
    public IEnumerable<(PodTurnover Rollout, string Resource)> WithoutPlace(V1ResourceQuota quota)
    {
        if (quota.Spec is not { Hard: { } hard, Scopes: null or { Count: 0 }, ScopeSelector: null })
        {
            yield break;
        }

        var most = Array.ConvertAll(Counted, counted => Allowed(hard, counted.Resource));
        // Where there is place for the largest, there is for all.
        if (LackFor(_largest, most) is null)
        {
            yield break;
        }

        foreach (var (rollout, asked) in _rollouts)
        {
            if (LackFor(asked, most) is { } resource)
            {
                yield return (rollout, resource);
            }
        }
    }

    private static decimal? Allowed(IDictionary<string, ResourceQuantity> hard, string resource) =>
        hard.TryGetValue(resource, out var quantity) && Quantities.OfAny(quantity) is { } most and < Most ? most : null;

    // What is left for the counted pods, and not for one more.
    private string? LackFor(decimal[] asked, decimal?[] most)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            if (_used[i] <= most[i] && _used[i] + asked[i] > most[i])
            {
                return Counted[i].Resource;
            }
        }

        return null;
    }
}
