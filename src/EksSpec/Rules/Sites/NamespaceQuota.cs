using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A quota on the pods of a namespace, with what those of the site take of it when they all run.</summary>
internal sealed class NamespaceQuota
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

    private readonly IDictionary<string, ResourceQuantity> _hard;
    private readonly decimal[] _used = new decimal[Counted.Length];

    private NamespaceQuota(SpecObject item, IDictionary<string, ResourceQuantity> hard) =>
        (Object, _hard) = (item, hard);

    /// <summary>The quota.</summary>
    public SpecObject Object { get; }

    /// <summary>A quota that counts every pod of its namespace; null for one that counts some of them, or other things.</summary>
    public static NamespaceQuota? Of(SpecObject item, V1ResourceQuota quota) =>
        quota.Spec is { Hard: { } hard, Scopes: null or { Count: 0 }, ScopeSelector: null }
        && Array.Exists(Counted, counted => hard.ContainsKey(counted.Resource))
            ? new(item, hard)
            : null;

    /// <summary>Counts the pods of an object.</summary>
    public void Add(PodView pod, int replicas)
    {
        var asked = PodRequests.Of(pod.Spec);
        for (var i = 0; i < _used.Length; i++)
        {
            _used[i] = Math.Min(Most, _used[i] + (Math.Min(Most, Counted[i].Of(asked)) * replicas));
        }
    }

    /// <summary>What is left for the counted pods, and not for one more of these.</summary>
    public string? IsFullFor(PodView pod)
    {
        var asked = PodRequests.Of(pod.Spec);
        for (var i = 0; i < _used.Length; i++)
        {
            var (resource, of) = Counted[i];
            if (
                _hard.TryGetValue(resource, out var quantity)
                && Quantities.OfAny(quantity) is { } most and < Most
                && _used[i] <= most
                && _used[i] + Math.Min(Most, of(asked)) > most
            )
            {
                return resource;
            }
        }

        return null;
    }
}
