namespace EksSpec.Rules;

/// <summary>The kinds that the definitions of a site make, and those that are only known.</summary>
internal sealed class CustomKinds
{
    private readonly Dictionary<(string Group, string Kind), CustomKind?> _kinds = [];

    /// <param name="definitions">The definitions, those that count most first.</param>
    public CustomKinds(params IEnumerable<V1CustomResourceDefinition>[] definitions)
    {
        foreach (var group in definitions)
        {
            Add(group);
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _kinds.Count == 0;

    /// <summary>The kind of an object; null where no definition makes it, or nobody knows which of several does.</summary>
    public CustomKind? Find(string group, string kind) => _kinds.GetValueOrDefault((group, kind));

    /// <summary>The kind of a group that another name was meant to be; null where nobody can say.</summary>
    public CustomKind? MeantBy(string group, string name)
    {
        var kinds = _kinds.Values.OfType<CustomKind>().Where(kind => kind.Group == group).ToList();
        return _kinds.ContainsKey((group, name)) ? null
            : kinds.Find(kind => name == kind.ListName || name.Equals(kind.Name, StringComparison.OrdinalIgnoreCase))
                ?? kinds.Find(kind => kind.Name == Meant.Of(name, [.. kinds.Select(other => other.Name)]));
    }

    // Two definitions of one kind that differ are meant for different clusters, or times.
    private void Add(IEnumerable<V1CustomResourceDefinition> definitions)
    {
        var added = new Dictionary<(string, string), V1CustomResourceDefinition>();
        foreach (var definition in definitions)
        {
            var key = (definition.Spec?.Group ?? "", definition.Spec?.Names?.Kind ?? "");
            if (!added.TryAdd(key, definition))
            {
                _kinds[key] = null;
            }
            else
            {
                _kinds.TryAdd(key, new(definition));
            }
        }
    }
}
