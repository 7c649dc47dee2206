using System.Globalization;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <content>What the entries of a map are: keys have to be such as JSON has, no key counts twice, <c>&lt;&lt;</c> brings others in.</content>
internal sealed partial class TreeMeaning
{
    // Comparing with each of a few keys is cheaper than hashing them.
    private const int FewKeys = 12;

    private HashSet<int>? _completed;

    /// <summary>Finds out what the entries of the maps are, where all scalars are known.</summary>
    public void CompleteMaps()
    {
        for (var i = 0; i < tree.Count; i++)
        {
            CompleteMap(i);
        }
    }

    private void CompleteMap(int map)
    {
        if (tree[map].Kind != NodeKind.Map || _completed?.Add(map) == false)
        {
            return;
        }

        var isUsual = true;
        var count = 0;
        for (int key = map + 1, end = tree.Behind(map); key < end; key = tree.Behind(tree.Behind(key)))
        {
            isUsual &= IsMerge(key) ? false : IsKey(key);
            count++;
        }

        if (!isUsual || HasDuplicates(map, count))
        {
            tree.SetEntries(map, WithoutDuplicates(map, FindEntries(map)));
        }
    }

    private bool IsMerge(int index)
    {
        ref var node = ref tree[index];
        return node.Style < YamlStyle.Alias
            && node.End - node.Start is >= 2 and <= 4
            && (node.Text is { } text ? text == "<<" : tree.ContentOf(index).SequenceEqual("<<"u8))
            && TagOf(index) switch
            {
                null => node.Style == YamlStyle.Plain,
                var tag => tag is "!" or YamlParser.TagPrefix + "merge",
            };
    }

    // Whether JSON can have it as a key.
    private bool IsKey(int index)
    {
        var key = Node.At(tree, index);
        switch (key.Kind)
        {
            case NodeKind.List or NodeKind.Map:
                throw new Slips(tree.Source).NoScalarKey(tree[index].Start);
            case NodeKind.Number when IsTooLarge(key.Text!):
                throw Fail(index, $"The number {key.Text} is too large for a key.", "Put it in quotes.");
            case NodeKind.Number when key.Text!.Length == 0:
                ref var node = ref tree[key.Index];
                (node.Kind, node.Text) = (NodeKind.Text, tree.WrittenOf(key.Index).TrimStart('+').ToLowerInvariant());
                return true;
            default:
                return key.Kind != NodeKind.Null;
        }
    }

    private static bool IsTooLarge(string json) =>
        json.Length > 0
        && !json.AsSpan().ContainsAny(".eE")
        && !long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private bool HasDuplicates(int map, int count)
    {
        if (count > FewKeys)
        {
            var seen = new HashSet<(string, NodeKind)>(count);
            foreach (var entry in new Node(tree, map).Entries)
            {
                if (!seen.Add((entry.Key, entry.KeyKind)))
                {
                    return true;
                }
            }

            return false;
        }

        for (int key = map + 1, end = tree.Behind(map); key < end; key = tree.Behind(tree.Behind(key)))
        {
            for (var other = map + 1; other < key; other = tree.Behind(tree.Behind(other)))
            {
                if (IsSame(other, key))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsSame(int one, int other)
    {
        var (a, b) = (new NodeEntry(tree, one), new NodeEntry(tree, other));
        return a.KeyKind == b.KeyKind
            && (
                tree.IsVerbatim(one) && tree.IsVerbatim(other)
                    ? tree.ContentOf(one).SequenceEqual(tree.ContentOf(other))
                    : a.Key == b.Key
            );
    }

    // Go takes the merged entries in where the key stands; a key that comes twice counts as written twice.
    private List<int> FindEntries(int map)
    {
        var keys = new List<int>();
        for (int key = map + 1, end = tree.Behind(map); key < end; key = tree.Behind(tree.Behind(key)))
        {
            if (IsMerge(key))
            {
                Merge(key, keys);
            }
            else if (IsKey(key))
            {
                keys.Add(key);
            }
            else
            {
                const string Message = "A key can't be null.";
                problems.Add(
                    ProblemAt(key, ProblemKind.Unrepresentable, Message, map) with
                    {
                        Fix = "Put the key in quotes.",
                    }
                );
            }
        }

        return keys;
    }

    private void Merge(int key, List<int> keys)
    {
        var value = tree.Behind(key);
        var merged = Node.At(tree, value);
        // A list is merged only where it is written: one behind an alias is none for Go.
        if (merged.Kind != NodeKind.List || tree[value].Style == YamlStyle.Alias)
        {
            MergeMap(merged, key, keys);
            return;
        }

        var items = merged.Items.ToList();
        for (var i = items.Count - 1; i >= 0; i--)
        {
            MergeMap(items[i], key, keys);
        }
    }

    private void MergeMap(Node merged, int key, List<int> keys)
    {
        if (merged.Kind != NodeKind.Map)
        {
            throw Fail(key, "Only maps can be merged with '<<'.", "Name a map, or a list of maps, behind '<<:'.");
        }

        _completed ??= [];
        CompleteMap(merged.Index);
        foreach (var entry in merged.Entries)
        {
            Take(1, key);
            keys.Add(entry.Index);
        }
    }

    // Of a key that is there twice the last counts.
    private int[] WithoutDuplicates(int map, List<int> keys)
    {
        var kept = new List<int>(keys.Count);
        var places = new Dictionary<(string, NodeKind), int>(keys.Count);
        foreach (var key in keys)
        {
            var entry = new NodeEntry(tree, key);
            if (places.TryAdd((entry.Key, entry.KeyKind), kept.Count))
            {
                kept.Add(key);
                continue;
            }

            var place = places[(entry.Key, entry.KeyKind)];
            var line = new NodeEntry(tree, kept[place]).Line;
            var message = $"The key '{entry.Key}' stands here again; it is in line {line} already.";
            problems.Add(ProblemAt(key, ProblemKind.DuplicateKey, message, map) with { Key = entry.Key });
            kept[place] = key;
        }

        return [.. kept];
    }

    private void Take(long nodes, int index)
    {
        if (!budget.TryTake(nodes))
        {
            var node = new Node(tree, index);
            throw new TreeException(budget.TooMany(node.Line, node.Column));
        }
    }
}
