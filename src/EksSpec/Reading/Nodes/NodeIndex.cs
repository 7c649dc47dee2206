using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <summary>What is in the long lists and maps of a tree, so that looking up each of many is not looking at all before it.</summary>
internal sealed class NodeIndex(YamlTree tree)
{
    /// <summary>So few are looked through faster than they are indexed.</summary>
    public const int Few = 32;

    private static readonly ConditionalWeakTable<YamlTree, NodeIndex> All = [];

    private readonly ConcurrentDictionary<int, List<Node>> _items = new();
    private readonly ConcurrentDictionary<int, Dictionary<string, NodeEntry>> _entries = new();

    /// <summary>That of a tree in which everything is there.</summary>
    public static NodeIndex Of(YamlTree tree) => All.GetValue(tree, static each => new(each));

    /// <summary>The items of a list.</summary>
    public List<Node> ItemsOf(int list) =>
        _items.TryGetValue(list, out var known) ? known : _items.GetOrAdd(list, new NodeItems(tree, list).ToList());

    /// <summary>The entries of a map by their keys, as they are written and as JSON has them; the first of several.</summary>
    public Dictionary<string, NodeEntry> EntriesOf(int map) =>
        _entries.TryGetValue(map, out var known) ? known : _entries.GetOrAdd(map, ByKey(new(tree, map)));

    private static Dictionary<string, NodeEntry> ByKey(NodeEntries entries)
    {
        Dictionary<string, NodeEntry> byKey = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byKey.TryAdd(entry.Key, entry);
            if (entry.Written is { } written)
            {
                byKey.TryAdd(written, entry);
            }
        }

        return byKey;
    }
}
