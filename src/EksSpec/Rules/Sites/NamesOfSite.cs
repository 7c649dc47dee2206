namespace EksSpec.Rules;

/// <summary>The names that the objects of a site have, for those who look for one that was meant.</summary>
internal sealed class NamesOfSite(ValueList<SpecObject> objects)
{
    private Dictionary<(string Kind, string Space), List<string>>? _names;
    private Dictionary<(string Kind, string Name), string>? _spaces;
    private HashSet<string>? _used;

    /// <summary>Those of a kind in a namespace, in the order of the site.</summary>
    public List<string> Of(string kind, string space) =>
        (_names ??= FindNames()).GetValueOrDefault((kind, space)) ?? [];

    /// <summary>Whether something is in a namespace.</summary>
    public bool HasIn(string space) =>
        (_used ??= objects.Select(static item => item.Namespace).ToHashSet(StringComparer.Ordinal)).Contains(space);

    /// <summary>The first namespace that has an object of a kind and a name.</summary>
    public string? SpaceOf(string kind, string name) => (_spaces ??= FindSpaces()).GetValueOrDefault((kind, name));

    private Dictionary<(string, string), List<string>> FindNames()
    {
        Dictionary<(string, string), List<string>> names = [];
        foreach (var item in objects)
        {
            var key = (item.Ref.Kind, item.Namespace);
            (names.TryGetValue(key, out var known) ? known : names[key] = []).Add(item.Ref.Name);
        }

        return names;
    }

    private Dictionary<(string, string), string> FindSpaces()
    {
        Dictionary<(string, string), string> spaces = [];
        foreach (var item in objects)
        {
            spaces.TryAdd((item.Ref.Kind, item.Ref.Name), item.Namespace);
        }

        return spaces;
    }
}
