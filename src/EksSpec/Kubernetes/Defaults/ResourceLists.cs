namespace EksSpec.Kubernetes;

/// <summary>Amounts by the name of a resource, as the server keeps them.</summary>
internal static class ResourceLists
{
    /// <summary>Rounds each amount up to thousandths.</summary>
    public static void Round(IDictionary<string, ResourceQuantity>? amounts)
    {
        foreach (var (name, amount) in amounts?.ToList() ?? [])
        {
            if (amount is not null && Quantities.Of(amount) is var exact && Quantities.OfResource(amount) is var kept)
            {
                amounts![name] = exact == kept ? amount : new(kept, 0, amount.Format);
            }
        }
    }

    /// <summary>The amounts, with those of another list where one is absent. Each list stays its own.</summary>
    public static IDictionary<string, ResourceQuantity>? With(
        IDictionary<string, ResourceQuantity>? amounts,
        IDictionary<string, ResourceQuantity>? others
    )
    {
        if (others is null or { Count: 0 })
        {
            return amounts;
        }

        Dictionary<string, ResourceQuantity> all = amounts is null
            ? new(StringComparer.Ordinal)
            : new(amounts, StringComparer.Ordinal);
        foreach (var (name, amount) in others)
        {
            all.TryAdd(name, amount);
        }

        return all;
    }
}
