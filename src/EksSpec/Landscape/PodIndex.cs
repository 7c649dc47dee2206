namespace EksSpec;

/// <summary>The pods of a site by their labels: a big site has as many selectors as pods.</summary>
/// <param name="pods">The pods, in order.</param>
internal sealed class PodIndex(ValueList<PodView> pods)
{
    // So few are looked through faster than they are indexed.
    private const int Few = 4;

    private Dictionary<(string Space, string Key, string Value), List<PodView>>? _byLabel;

    /// <summary>The pods of a namespace that a selector chooses, in their order.</summary>
    public IEnumerable<PodView> Select(V1LabelSelector selector, string space)
    {
        foreach (var pod in Candidates(selector, space))
        {
            if (pod.Owner.Namespace == space && LabelMatching.Matches(selector, pod.Labels) == true)
            {
                yield return pod;
            }
        }
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
            foreach (var (key, value) in pod.Labels ?? new Dictionary<string, string>(0))
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
