namespace EksSpec;

/// <summary>The pods of a site by their labels: a big site has as many selectors as pods.</summary>
/// <param name="pods">The pods, in order.</param>
internal sealed class PodIndex(ValueList<PodView> pods)
{
    // So few are looked through faster than they are indexed.
    private const int Few = 4;

    // How many lists as long as that of all pods are kept.
    private const int MostKept = 64;

    private readonly Dictionary<(string Space, string Selector), List<PodView>> _selected = [];
    private long _kept;

    private Dictionary<(string Space, string Key, string Value), List<PodView>>? _byLabel;

    /// <summary>The pods of a namespace that a selector chooses, in their order: mostly one list for all that choose the same.</summary>
    public IReadOnlyList<PodView> Select(V1LabelSelector selector, string space)
    {
        var candidates = Candidates(selector, space);
        if (candidates.Count <= Few)
        {
            return Select(candidates, selector, space);
        }

        var key = (space, LabelMatching.TextOf(selector));
        if (!_selected.TryGetValue(key, out var chosen))
        {
            chosen = Select(candidates, selector, space);
            _kept += chosen.Count;
            if (_kept <= (long)pods.Count * MostKept)
            {
                _selected.Add(key, chosen);
            }
        }

        return chosen;
    }

    /// <summary>Whether a selector chooses any pod of a namespace.</summary>
    public bool Chooses(V1LabelSelector selector, string space) =>
        Candidates(selector, space).Any(pod => IsChosen(pod, selector, space));

    private static bool IsChosen(PodView pod, V1LabelSelector selector, string space) =>
        pod.Owner.Namespace == space && LabelMatching.Matches(selector, pod.Labels) == true;

    private static List<PodView> Select(IReadOnlyList<PodView> candidates, V1LabelSelector selector, string space)
    {
        List<PodView> chosen = [];
        foreach (var pod in candidates)
        {
            if (IsChosen(pod, selector, space))
            {
                chosen.Add(pod);
            }
        }

        return chosen;
    }

    // Whoever is chosen has each of the labels; the rarest one leaves the fewest to look at.
    private IReadOnlyList<PodView> Candidates(V1LabelSelector selector, string space)
    {
        if (pods.Count <= Few || selector.MatchLabels is not { Count: > 0 } labels)
        {
            return pods;
        }

        _byLabel ??= Index();
        IReadOnlyList<PodView> fewest = pods;
        foreach (var (key, value) in labels)
        {
            if (!_byLabel.TryGetValue((space, key, value ?? ""), out var having))
            {
                return [];
            }

            fewest = having.Count < fewest.Count ? having : fewest;
        }

        return fewest;
    }

    private Dictionary<(string, string, string), List<PodView>> Index()
    {
        Dictionary<(string, string, string), List<PodView>> index = [];
        foreach (var pod in pods)
        {
            foreach (var (key, value) in pod.Labels.Entries())
            {
                var label = (pod.Owner.Namespace, key, value ?? "");
                if (!index.TryGetValue(label, out var having))
                {
                    index.Add(label, having = []);
                }

                having.Add(pod);
            }
        }

        return index;
    }
}
