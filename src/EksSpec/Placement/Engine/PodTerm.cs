namespace EksSpec.Placement;

/// <summary>A demand of a pod on the pods beside it: which ones, and what «beside» means.</summary>
internal sealed class PodTerm
{
    private readonly Func<string, bool> _isIn;

    private PodTerm(V1LabelSelector? selector, string key, Func<string, bool> isIn)
    {
        (Selector, Key, _isIn) = (selector, key, isIn);
    }

    /// <summary>The label whose value nodes share that are one place.</summary>
    public string Key { get; }

    /// <summary>Which pods it chooses; absent, none.</summary>
    public V1LabelSelector? Selector { get; }

    /// <summary>The term of an affinity, as the API server completes it for the pods of a workload.</summary>
    public static PodTerm Of(V1PodAffinityTerm term, Workload workload, Site site)
    {
        var selector = Completed(term.LabelSelector, term.MatchLabelKeys, "In", workload);
        selector = Completed(selector, term.MismatchLabelKeys, "NotIn", workload);
        var names = term.Namespaces ?? [];
        return new(
            selector,
            term.TopologyKey ?? "",
            term.NamespaceSelector is { } spaces ? space => names.Contains(space) || MayBeIn(spaces, space, site)
                : names.Count > 0 ? names.Contains
                : space => space == workload.Namespace
        );
    }

    /// <summary>The term of a spread: it is about pods of its own namespace.</summary>
    public static PodTerm Of(V1TopologySpreadConstraint spread, Workload workload) =>
        new(
            Completed(spread.LabelSelector, spread.MatchLabelKeys, "In", workload),
            spread.TopologyKey ?? "",
            space => space == workload.Namespace
        );

    /// <summary>The same for all terms that choose the same pods of a namespace.</summary>
    public string SelectorText => LabelMatching.TextOf(Selector ?? new());

    /// <summary>Whether it is about pods of a namespace.</summary>
    public bool IsIn(string space) => _isIn(space);

    /// <summary>Whether it chooses the pods of a workload.</summary>
    public bool Chooses(Workload workload) =>
        Selector is not null
        && IsIn(workload.Namespace)
        && LabelMatching.Matches(Selector, workload.Pods.Labels) == true;

    // A namespace that isn't among the manifests may have the labels.
    private static bool MayBeIn(V1LabelSelector spaces, string space, Site site)
    {
        Dictionary<string, string> labels = new() { ["kubernetes.io/metadata.name"] = space };
        if (site.Find("Namespace", "", space)?.Metadata is not { } metadata)
        {
            return LabelMatching.IsEmpty(spaces)
                || spaces.MatchLabels?.ContainsKey("kubernetes.io/metadata.name") is not true
                || LabelMatching.Matches(spaces, labels) == true;
        }

        foreach (var (key, value) in metadata.Labels.Entries())
        {
            labels[key] = value;
        }

        return LabelMatching.Matches(spaces, labels) == true;
    }

    private static V1LabelSelector? Completed(
        V1LabelSelector? selector,
        IList<string>? keys,
        string verb,
        Workload workload
    )
    {
        if (selector is null || keys is not { Count: > 0 })
        {
            return selector;
        }

        List<V1LabelSelectorRequirement> all = [.. selector.MatchExpressions ?? []];
        foreach (var key in keys)
        {
            // What the pods don't carry is passed over; the hash of a template is given to them later, and to no others.
            if (key is not null && workload.Pods.Labels?.TryGetValue(key, out var value) is true)
            {
                all.Add(
                    new()
                    {
                        Key = key,
                        OperatorProperty = verb,
                        Values = [value],
                    }
                );
            }
        }

        return new() { MatchLabels = selector.MatchLabels, MatchExpressions = all };
    }
}
