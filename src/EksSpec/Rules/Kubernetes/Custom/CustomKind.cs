namespace EksSpec.Rules;

/// <summary>A kind that a definition makes.</summary>
internal sealed class CustomKind
{
    private readonly V1CustomResourceDefinitionSpec _spec;

    private readonly Dictionary<string, CustomVersion> _versions = new(StringComparer.Ordinal);

    public CustomKind(V1CustomResourceDefinition definition)
    {
        _spec = definition.Spec ?? new();
        foreach (var version in _spec.Versions ?? [])
        {
            if (version is { Name: { } name })
            {
                _versions.TryAdd(name, new(version));
            }
        }
    }

    /// <summary>The group.</summary>
    public string Group => _spec.Group ?? "";

    /// <summary>The name of the kind.</summary>
    public string Name => _spec.Names?.Kind ?? "";

    /// <summary>The name of lists of it.</summary>
    public string ListName => _spec.Names?.ListKind is { Length: > 0 } name ? name : $"{Name}List";

    /// <summary>Whether its objects live in a namespace.</summary>
    public bool IsNamespaced => _spec.Scope == "Namespaced";

    /// <summary>The versions that the server answers in.</summary>
    public IEnumerable<string> Served =>
        _versions.Values.Where(version => version.IsServed).Select(version => version.Name);

    /// <summary>A version that the server answers in; null where it doesn't.</summary>
    public CustomVersion? Version(string name) =>
        _versions.TryGetValue(name, out var version) && version.IsServed ? version : null;
}
