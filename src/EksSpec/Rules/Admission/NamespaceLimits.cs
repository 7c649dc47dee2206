namespace EksSpec.Rules;

/// <summary>The LimitRanges of a namespace.</summary>
internal sealed class NamespaceLimits
{
    /// <summary>Those of a namespace that has none.</summary>
    public static readonly NamespaceLimits None = new();

    private readonly List<LimitBounds> _bounds = [];
    private LimitDefaults[]? _defaults;
    private Dictionary<string, LimitBounds>? _strictest;
    private bool _isSeveral;

    /// <summary>What they say, in the order of the site.</summary>
    public IReadOnlyList<LimitBounds> Bounds => _bounds;

    /// <summary>What holds all of them that are about something; absent where none is.</summary>
    public LimitBounds? StrictestOf(string type) =>
        (
            _strictest ??= _bounds.GroupBy(bound => bound.Type).ToDictionary(same => same.Key, LimitBounds.Strictest)
        ).GetValueOrDefault(type);

    /// <summary>The LimitRanges of a site by namespace; <see langword="null"/> where there are none.</summary>
    public static Dictionary<string, NamespaceLimits>? Of(SiteView site)
    {
        Dictionary<string, NamespaceLimits>? limits = null;
        foreach (var (item, range) in site.Of<V1LimitRange>())
        {
            if (range.Spec?.Limits is { Count: > 0 } written && !item.IsPatched("spec.limits"))
            {
                limits ??= [];
                if (!limits.TryGetValue(item.Namespace, out var those))
                {
                    limits.Add(item.Namespace, those = new());
                }

                those._isSeveral = those._bounds.Count > 0;
                those._bounds.AddRange(
                    written.OfType<V1LimitRangeItem>().Select(limit => new LimitBounds(item.Ref.Name, limit))
                );
            }
        }

        return limits;
    }

    /// <summary>
    /// What may become of a pod. Of several LimitRanges that give a default nobody knows which is asked first: what is said of
    /// a pod has to hold either way.
    /// </summary>
    public FilledPod[] Fill(V1PodSpec pod, ResourceAmounts overhead) =>
        (_defaults ??= FindDefaults()).Select(defaults => new FilledPod(pod, overhead, defaults)).ToArray();

    private LimitDefaults[] FindDefaults() =>
        _isSeveral ? [new(_bounds), new(Enumerable.Reverse(_bounds))] : [new(_bounds)];
}
