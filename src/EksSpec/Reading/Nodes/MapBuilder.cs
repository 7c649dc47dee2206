using System.Runtime.InteropServices;

namespace EksSpec.Reading.Nodes;

/// <summary>Collects entries of maps; the innermost map's stand at the end, so that no map needs a list of its own.</summary>
internal sealed class MapBuilder(List<Problem> problems)
{
    // Comparing with each of a few keys is cheaper than hashing them.
    private const int FewKeys = 12;

    private readonly List<NodeEntry> _entries = [];
    private readonly List<Node> _items = [];

    public int EntryMark => _entries.Count;

    public int ItemMark => _items.Count;

    public void AddItem(Node item) => _items.Add(item);

    public void AddEntry(NodeEntry entry) => _entries.Add(entry);

    public Node[] TakeItems(int mark)
    {
        var items = CollectionsMarshal.AsSpan(_items)[mark..].ToArray();
        _items.RemoveRange(mark, _items.Count - mark);
        return items;
    }

    /// <summary>Takes the entries since a mark; of a key that is there twice the last counts, and a problem says so.</summary>
    public NodeEntry[] TakeEntries(int mark, Node owner)
    {
        var entries = CollectionsMarshal.AsSpan(_entries)[mark..];
        var taken = HasDuplicates(entries) ? WithoutDuplicates(entries, owner) : entries.ToArray();
        _entries.RemoveRange(mark, _entries.Count - mark);
        return taken;
    }

    private static bool HasDuplicates(ReadOnlySpan<NodeEntry> entries)
    {
        if (entries.Length > FewKeys)
        {
            var seen = new HashSet<(string, NodeKind)>(entries.Length);
            foreach (ref readonly var entry in entries)
            {
                if (!seen.Add((entry.Key, entry.KeyKind)))
                {
                    return true;
                }
            }

            return false;
        }

        for (var i = 1; i < entries.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (entries[i].Key == entries[j].Key && entries[i].KeyKind == entries[j].KeyKind)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private NodeEntry[] WithoutDuplicates(ReadOnlySpan<NodeEntry> entries, Node owner)
    {
        var kept = new List<NodeEntry>(entries.Length);
        var places = new Dictionary<(string, NodeKind), int>(entries.Length);
        foreach (ref readonly var entry in entries)
        {
            var key = (entry.Key, entry.KeyKind);
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = kept.Count;
                kept.Add(entry);
                continue;
            }

            var message = $"The key '{entry.Key}' stands here again; it is in line {kept[place].Line} already.";
            problems.Add(new(ProblemKind.DuplicateKey, entry.Line, entry.Column, message, owner, entry.Key));
            kept[place] = entry;
        }

        return [.. kept];
    }
}
