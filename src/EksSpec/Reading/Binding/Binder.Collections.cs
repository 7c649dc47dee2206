using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

internal sealed partial class Binder
{
    /// <summary>Reads a list of an eksctl record.</summary>
    public ValueList<T>? ValueList<T>(Node node, NodeReader<T> read) =>
        Items(node, read) is { } items ? new(items) : null;

    /// <summary>Reads a map of an eksctl record.</summary>
    public ValueMap<T>? ValueMap<T>(Node node, NodeReader<T> read)
    {
        if (!IsMap(ref node))
        {
            return null;
        }

        var entries = new KeyValuePair<string, T>[node.Entries.Count()];
        var count = 0;
        foreach (var entry in node.Entries)
        {
            Enter(entry);
            entries[count++] = new(entry.Key, read(entry.Value, this));
            Leave();
        }

        if (count == 0 && node.Kind != NodeKind.Map)
        {
            entries = [MeantEntry(node, read)];
        }

        // 1 and "1" are two keys in YAML and one in JSON; the tree has dealt with all others.
        return Values.ValueMap.From(entries.DistinctBy(entry => entry.Key, StringComparer.Ordinal));
    }

    /// <summary>Reads a list of a Kubernetes object.</summary>
    public IList<T>? List<T>(Node node, NodeReader<T> read)
    {
        if (Items(node, read) is not { } items)
        {
            return null;
        }

        var list = new List<T>(items.Length);
        list.AddRange(items);
        return list;
    }

    /// <summary>Reads a map of a Kubernetes object.</summary>
    public IDictionary<string, T>? Map<T>(Node node, NodeReader<T> read)
    {
        if (!IsMap(ref node))
        {
            return null;
        }

        var map = new Dictionary<string, T>(node.Entries.Count(), StringComparer.Ordinal);
        foreach (var entry in node.Entries)
        {
            Enter(entry);
            map[entry.Key] = read(entry.Value, this);
            Leave();
        }

        if (node.Kind != NodeKind.Map)
        {
            ((ICollection<KeyValuePair<string, T>>)map).Add(MeantEntry(node, read));
        }

        return map;
    }

    private T[]? Items<T>(Node node, NodeReader<T> read)
    {
        if (node.Kind != NodeKind.List)
        {
            return WrongType(node, "a list") ? [read(node, this)] : null;
        }

        var items = new T[node.Items.Count()];
        var place = 0;
        Push(default);
        foreach (var item in node.Items)
        {
            _path[_depth - 1] = new(null, place);
            items[place++] = read(item, this);
        }

        Leave();
        return items;
    }
}
