namespace EksSpec.Placement;

/// <summary>What containers ask for that say nothing themselves, by the LimitRanges of their namespaces.</summary>
internal sealed class DefaultRequests
{
    private readonly Dictionary<string, Dictionary<string, ResourceQuantity>> _bySpace = new(StringComparer.Ordinal);

    public DefaultRequests(Site site)
    {
        foreach (var (item, range) in site.Of<V1LimitRange>())
        {
            foreach (var limit in range.Spec?.Limits ?? [])
            {
                if (limit?.Type == "Container")
                {
                    // The API server completes a range: a default limit is the request too, a maximum the limit.
                    Add(item.Namespace, limit.DefaultRequest);
                    Add(item.Namespace, limit.DefaultProperty);
                    Add(item.Namespace, limit.Max);
                    Add(item.Namespace, limit.Min);
                }
            }
        }
    }

    /// <summary>The defaults of a namespace; <see langword="null"/> where it has none.</summary>
    public IDictionary<string, ResourceQuantity>? Of(string space) =>
        _bySpace.Count == 0 ? null : _bySpace.GetValueOrDefault(space);

    private void Add(string space, IDictionary<string, ResourceQuantity>? amounts)
    {
        foreach (var (name, amount) in amounts.Entries())
        {
            if (!_bySpace.TryGetValue(space, out var all))
            {
                _bySpace.Add(space, all = new(StringComparer.Ordinal));
            }

            all.TryAdd(name, amount);
        }
    }
}
