namespace EksSpec.Rules;

/// <summary>ResourceAmounts of resources by name. An amount that is absent is something else than 0.</summary>
internal sealed class ResourceAmounts
{
    private readonly Dictionary<string, decimal> _amounts = new(StringComparer.Ordinal);

    /// <summary>The names of the amounts that are there.</summary>
    public IReadOnlyCollection<string> Names => _amounts.Keys;

    /// <summary>The amounts that are there.</summary>
    public Dictionary<string, decimal>.Enumerator GetEnumerator() => _amounts.GetEnumerator();

    /// <summary>The amounts as the API server has them.</summary>
    public static ResourceAmounts Of(IDictionary<string, ResourceQuantity>? written)
    {
        var amounts = new ResourceAmounts();
        foreach (var (name, quantity) in written.Entries())
        {
            amounts._amounts[name] = Quantities.OfResource(quantity);
        }

        return amounts;
    }

    /// <summary>An amount, or <see langword="null"/>.</summary>
    public decimal? Find(string name) => _amounts.TryGetValue(name, out var amount) ? amount : null;

    /// <summary>Sets an amount.</summary>
    public void Set(string name, decimal amount) => _amounts[name] = amount;

    /// <summary>Takes over those amounts of others that are absent here.</summary>
    public void FillFrom(ResourceAmounts others)
    {
        foreach (var (name, amount) in others)
        {
            _amounts.TryAdd(name, amount);
        }
    }

    /// <summary>Adds the amounts of others.</summary>
    public void Add(ResourceAmounts others)
    {
        foreach (var (name, amount) in others)
        {
            _amounts[name] = _amounts.GetValueOrDefault(name) + amount;
        }
    }

    /// <summary>Takes over those amounts of others that are smaller, or absent here.</summary>
    public void Lower(ResourceAmounts others)
    {
        foreach (var (name, amount) in others)
        {
            _amounts[name] = Math.Min(Find(name) ?? amount, amount);
        }
    }

    /// <summary>Takes over those amounts of others that are larger.</summary>
    public void Raise(ResourceAmounts others)
    {
        foreach (var (name, amount) in others)
        {
            _amounts[name] = Math.Max(_amounts.GetValueOrDefault(name), amount);
        }
    }
}
