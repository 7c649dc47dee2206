namespace EksSpec.Rules;

/// <summary>The names that the objects of a site have, for those who look for one that was meant.</summary>
internal sealed class NamesOfSite
{
    private readonly Dictionary<(string Kind, string Space), List<string>> _names = [];
    private readonly Dictionary<(string Kind, string Name), string> _spaces = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public NamesOfSite(ValueList<SpecObject> objects)
    {
        foreach (var item in objects)
        {
            var (kind, space) = (item.Ref.Kind, item.Namespace);
            (_names.TryGetValue((kind, space), out var names) ? names : _names[(kind, space)] = []).Add(item.Ref.Name);
            _spaces.TryAdd((kind, item.Ref.Name), space);
            _used.Add(space);
        }
    }

    /// <summary>Those of a kind in a namespace, in the order of the site.</summary>
    public List<string> Of(string kind, string space) => _names.GetValueOrDefault((kind, space)) ?? [];

    /// <summary>Whether something is in a namespace.</summary>
    public bool HasIn(string space) => _used.Contains(space);

    /// <summary>The first namespace that has an object of a kind and a name.</summary>
    public string? SpaceOf(string kind, string name) => _spaces.GetValueOrDefault((kind, name));
}
