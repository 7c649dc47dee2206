using System.Runtime.InteropServices;

namespace EksSpec.Rules;

/// <summary>The names that the objects of a site have, for those who look for one that was meant.</summary>
internal sealed class NamesOfSite(ValueList<SpecObject> objects)
{
    // So few are compared faster one by one.
    private const int Few = 50;

    // So few are looked through faster than they are indexed.
    private const int FewObjects = 4;

    private Dictionary<(string Kind, string Space), List<string>>? _names;
    private Dictionary<(string Kind, string Space), NearWords>? _near;
    private Dictionary<(string Kind, string Name), string>? _spaces;
    private HashSet<string>? _used;

    /// <summary>The one of a kind in a namespace that was meant by a name that none has; absent where that isn't sure.</summary>
    public string? MeantBy(string kind, string space, string name)
    {
        if (NamesOf(kind, space) is not { } names)
        {
            return null;
        }

        if (names.Count <= Few)
        {
            return Meant.Of(name, CollectionsMarshal.AsSpan(names));
        }

        if (!(_near ??= []).TryGetValue((kind, space), out var near))
        {
            _near.Add((kind, space), near = new(names));
        }

        return Meant.Of(name, near);
    }

    /// <summary>Whether something is in a namespace.</summary>
    public bool HasIn(string space) =>
        (_used ??= objects.Select(static item => item.Namespace).ToHashSet(StringComparer.Ordinal)).Contains(space);

    /// <summary>The first namespace that has an object of a kind and a name.</summary>
    public string? SpaceOf(string kind, string name)
    {
        if (objects.Count > FewObjects)
        {
            return (_spaces ??= FindSpaces()).GetValueOrDefault((kind, name));
        }

        foreach (var item in objects)
        {
            if (item.Ref.Kind == kind && item.Ref.Name == name)
            {
                return item.Namespace;
            }
        }

        return null;
    }

    private List<string>? NamesOf(string kind, string space)
    {
        if (objects.Count > FewObjects)
        {
            return (_names ??= FindNames()).GetValueOrDefault((kind, space));
        }

        List<string>? names = null;
        foreach (var item in objects)
        {
            if (item.Ref.Kind == kind && item.Namespace == space)
            {
                (names ??= []).Add(item.Ref.Name);
            }
        }

        return names;
    }

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
