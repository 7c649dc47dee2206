namespace EksSpec.Rules;

/// <summary>The kinds that the definitions of a site make, and those that are only known.</summary>
internal sealed class CustomKinds
{
    private readonly Dictionary<(string Group, string Kind), CustomKind?> _kinds = [];

    /// <summary>Puts them together.</summary>
    /// <param name="site">The definitions of the site, which count most.</param>
    /// <param name="around">Those around it.</param>
    /// <param name="known">Those that are only known; of several for one kind the first counts.</param>
    public CustomKinds(
        IEnumerable<(SpecObject Object, V1CustomResourceDefinition Value)> site,
        IEnumerable<(SpecObject Object, V1CustomResourceDefinition Value)> around,
        IEnumerable<CustomKind> known
    )
    {
        Add(site);
        Add(around);
        foreach (var kind in known)
        {
            _kinds.TryAdd((kind.Group, kind.Name), kind);
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _kinds.Count == 0;

    /// <summary>Whether definitions make a kind, even if several do.</summary>
    public bool Has(string group, string kind) => _kinds.ContainsKey((group, kind));

    /// <summary>The kind of an object; null where no definition makes it, or nobody knows which of several does.</summary>
    public CustomKind? Find(string group, string kind) => _kinds.GetValueOrDefault((group, kind));

    /// <summary>The kind of a group that another name was meant to be; null where nobody can say.</summary>
    public CustomKind? MeantBy(string group, string name)
    {
        if (_kinds.ContainsKey((group, name)))
        {
            return null;
        }

        var kinds = _kinds.Values.OfType<CustomKind>().Where(kind => kind.Group == group).ToList();
        return kinds.Find(kind => name == kind.ListName || name.Equals(kind.Name, StringComparison.OrdinalIgnoreCase))
            ?? (
                Meant.Of(name, [.. kinds.Select(kind => kind.Name)]) is { } meant
                    ? kinds.Find(kind => kind.Name == meant)
                    : null
            );
    }

    private static (string, string) KeyOf(V1CustomResourceDefinition definition) =>
        (definition.Spec?.Group ?? "", definition.Spec?.Names?.Kind ?? "");

    // Two definitions of one kind that differ are meant for different clusters, or times.
    private void Add(IEnumerable<(SpecObject Object, V1CustomResourceDefinition Value)> definitions)
    {
        var added = new Dictionary<(string, string), SpecObject>();
        foreach (var (item, definition) in definitions)
        {
            var key = KeyOf(definition);
            if (added.TryAdd(key, item))
            {
                _kinds.TryAdd(key, new(definition));
            }
            else if (item.Document?.AsWritten is not { } text || !text.Equals(added[key].Document?.AsWritten))
            {
                _kinds[key] = null;
            }
        }
    }
}
