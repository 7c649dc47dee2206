using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>The items of a list; none for every other value.</summary>
internal struct NodeItems(YamlTree tree, int list)
{
    private readonly int _end = tree[list].Kind == NodeKind.List ? tree.Behind(list) : list;
    private int _current = -1;

    /// <summary>The item that the enumeration stands at.</summary>
    public readonly Node Current => Node.At(tree, _current);

    /// <summary>How many items there are.</summary>
    public readonly int Count()
    {
        var count = 0;
        foreach (var _ in this)
        {
            count++;
        }

        return count;
    }

    /// <summary>An item by its place, from 0; null where there is none.</summary>
    public readonly Node? At(int place)
    {
        if (place >= NodeIndex.Few && tree[list].Kind == NodeKind.List)
        {
            var items = NodeIndex.Of(tree).ItemsOf(list);
            return place < items.Count ? items[place] : null;
        }

        foreach (var item in this)
        {
            if (place-- == 0)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The items, each by itself.</summary>
    public readonly List<Node> ToList()
    {
        var items = new List<Node>();
        foreach (var item in this)
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>The enumeration is its own enumerator: nothing is allocated for it.</summary>
    public readonly NodeItems GetEnumerator() => this;

    /// <summary>Goes on to the next item.</summary>
    public bool MoveNext()
    {
        _current = _current < 0 ? list + 1 : tree.Behind(_current);
        return _current < _end;
    }
}
