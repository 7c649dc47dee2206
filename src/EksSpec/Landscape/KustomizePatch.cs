using EksSpec.Reading;

namespace EksSpec;

/// <summary>Which places of which objects a kustomization changes. What they become, only kustomize knows.</summary>
/// <param name="Kind">The kind; absent for any.</param>
/// <param name="Name">The name; absent for any.</param>
/// <param name="Places">The places, without the items of lists.</param>
internal sealed record KustomizePatch(string? Kind, string? Name, ValueList<SpecPath> Places)
{
    /// <summary>What one that gives a namespace makes of the Namespaces among its objects: all get that name.</summary>
    public static readonly KustomizePatch OfNamespaces = new("Namespace", null, ["metadata.name"]) { IsDetail = true };

    /// <summary>Whether it changes a detail, which leaves what holds it as it was.</summary>
    public bool IsDetail { get; init; }

    /// <summary>Whether an object is changed.</summary>
    public bool IsFor(ObjectRef identity) =>
        (Kind is null || Kind == identity.Kind) && (Name is null || Name == identity.Name);

    /// <summary>Whether what is said of a place may be otherwise after the change.</summary>
    public bool Touches(SpecPath place)
    {
        var said = WithoutItems(place);
        return !said.IsRoot && Places.Any(changed => changed.Covers(said) || (!IsDetail && said.Covers(changed)));
    }

    private static SpecPath WithoutItems(SpecPath path)
    {
        var plain = SpecPath.Root;
        foreach (var step in path.Steps)
        {
            plain = step.Key is { } key ? plain.Entry(key) : plain;
        }

        return plain;
    }
}
