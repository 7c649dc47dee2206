using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>The entries of a map; none for every other value.</summary>
internal struct NodeEntries(YamlTree tree, int map)
{
    private readonly bool _isOwn = tree.Has(map, YamlMarks.HasOwnEntries);
    private readonly int _end = tree[map].Kind == NodeKind.Map ? tree.Behind(map) : map;
    private int _current = -1;
    private int _place = -1;

    /// <summary>The entry that the enumeration stands at.</summary>
    public readonly NodeEntry Current => new(tree, _current);

    /// <summary>How many entries there are.</summary>
    public readonly int Count()
    {
        var count = 0;
        foreach (var _ in this)
        {
            count++;
        }

        return count;
    }

    /// <summary>The enumeration is its own enumerator: nothing is allocated for it.</summary>
    public readonly NodeEntries GetEnumerator() => this;

    /// <summary>Goes on to the next entry.</summary>
    public bool MoveNext()
    {
        if (_isOwn)
        {
            var keys = tree.OwnEntriesOf(map);
            if (++_place == keys.Length)
            {
                return false;
            }

            _current = keys[_place];
            return true;
        }

        _current = _current < 0 ? map + 1 : tree.Behind(tree.Behind(_current));
        return _current < _end;
    }
}
