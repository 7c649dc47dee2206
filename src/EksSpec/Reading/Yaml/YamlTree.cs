using System.Text;

namespace EksSpec.Reading.Yaml;

/// <summary>
/// A document as it stands in its text: every value with its place and style, anchors and tags. Nothing of the text is lost, for
/// the tree only points into it; <see cref="TreeTokens"/> has the rest, such as comments.
/// </summary>
internal sealed class YamlTree(YamlText text, YamlNode[] nodes)
{
    private YamlNode[] _nodes = nodes;
    private Dictionary<int, int[]>? _ownEntries;

    /// <summary>A tree to be filled.</summary>
    public YamlTree(YamlText text)
        : this(text, []) { }

    /// <summary>The text it stands in.</summary>
    public YamlText Source => text;

    /// <summary>How many nodes there are.</summary>
    public int Count { get; private set; } = nodes.Length;

    /// <summary>The anchors and tags, in the order of their nodes.</summary>
    public NodeProperties[] Properties { get; init; } = [];

    /// <summary>
    /// Its first byte: that of its directives or its <c>---</c>. The first document of a text begins where the text does.
    /// </summary>
    public int Start { get; init; }

    /// <summary>The byte behind its last token. Comments that follow are still its own: <see cref="TreeTokens"/>.</summary>
    public int End { get; init; }

    /// <summary>Where its <c>---</c> stands; -1 where it has none.</summary>
    public int StartMarker { get; init; } = -1;

    /// <summary>Whether it ends with <c>...</c>.</summary>
    public bool HasEndMarker { get; init; }

    /// <summary>Where the text can't be read on behind it; -1 where it can to its end.</summary>
    public int Barrier { get; init; } = -1;

    /// <summary>Its lines of <c>%YAML</c> and <c>%TAG</c>.</summary>
    public Token[] Directives { get; init; } = [];

    /// <summary>Whether it was read as JSON, and not as the YAML that JSON nearly always is too.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether there is an alias.</summary>
    public bool HasAliases { get; init; }

    /// <summary>The same document once more, so that what it means can be found out beside what is written.</summary>
    public YamlTree Copy() =>
        new(text, _nodes.AsSpan(0, Count).ToArray()) { Properties = Properties, HasAliases = HasAliases };

    /// <summary>A node.</summary>
    public ref YamlNode this[int index] => ref _nodes[index];

    /// <summary>The node that a node stands for: an alias leads to that of its anchor.</summary>
    public int Follow(int index) => _nodes[index].Style == YamlStyle.Alias ? _nodes[index].Next : index;

    /// <summary>The node behind a node and all that is in it.</summary>
    public int Behind(int index)
    {
        ref var node = ref _nodes[index];
        return node.Style < YamlStyle.BlockList ? index + 1 : node.Next;
    }

    /// <summary>Whether something is to be known about a node.</summary>
    public bool Has(int index, YamlMarks mark) => (_nodes[index].Marks & mark) == mark;

    /// <summary>Whether a list or a map stands in brackets of its own: <c>[a: b]</c> holds a map that doesn't.</summary>
    public bool HasBrackets(int index) =>
        _nodes[index].Style switch
        {
            YamlStyle.FlowList => true,
            YamlStyle.FlowMap => text.Bytes[_nodes[index].Start] == '{'
                && (Behind(index) == index + 1 || _nodes[index + 1].Start > _nodes[index].Start),
            _ => false,
        };

    /// <summary>The anchor and the tag of a node that has one.</summary>
    public NodeProperties PropertiesOf(int index)
    {
        var (low, high) = (0, Properties.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Properties[middle].Node < index ? (middle + 1, high) : (low, middle);
        }

        return Properties[low];
    }

    /// <summary>The keys of a map whose entries aren't just what stands there; empty for every other.</summary>
    public ReadOnlySpan<int> OwnEntriesOf(int index) =>
        Has(index, YamlMarks.HasOwnEntries) ? _ownEntries![index] : ReadOnlySpan<int>.Empty;

    /// <summary>Says which entries a map has, by the nodes of their keys: others may be merged into it.</summary>
    public void SetEntries(int index, int[] keys)
    {
        (_ownEntries ??= [])[index] = keys;
        _nodes[index].Marks |= YamlMarks.HasOwnEntries;
    }

    /// <summary>The string of a text, the JSON spelling of a number or boolean; null for everything else.</summary>
    public string? TextOf(int index)
    {
        ref var node = ref _nodes[index];
        return node.Text ??= node.Kind is NodeKind.Null or >= NodeKind.List ? null : WrittenOf(index);
    }

    /// <summary>The text of a key: like any other, but made once for all documents.</summary>
    public string KeyOf(int index) => _nodes[index].Text ??= KeyCache.Get(ContentOf(index));

    /// <summary>Whether a scalar says just what stands there.</summary>
    public bool IsVerbatim(int index) =>
        _nodes[index] is { Text: null, Style: YamlStyle.Plain or YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted };

    /// <summary>What a scalar says, before anyone asks what it means.</summary>
    public string WrittenOf(int index) => Encoding.UTF8.GetString(ContentOf(index));

    /// <summary>The bytes of a scalar within its quotes, as they stand there.</summary>
    public ReadOnlySpan<byte> ContentOf(int index)
    {
        ref var node = ref _nodes[index];
        var quotes = node.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted ? 1 : 0;
        return text.Bytes.AsSpan(node.Start + quotes, node.End - node.Start - (2 * quotes));
    }

    /// <summary>Adds a map that stands nowhere, of entries that are there already.</summary>
    /// <param name="start">Where it counts as standing.</param>
    /// <param name="keys">The keys.</param>
    /// <returns>The map.</returns>
    public int AddMap(int start, int[] keys)
    {
        var map = Add(
            new()
            {
                Start = start,
                End = start,
                Kind = NodeKind.Map,
                Style = YamlStyle.BlockMap,
            }
        );
        Close(map, start);
        SetEntries(map, keys);
        return map;
    }

    /// <summary>Adds an entry that stands nowhere.</summary>
    /// <returns>Its key.</returns>
    public int AddEntry(int start, string key, string value)
    {
        var index = AddText(start, key);
        AddText(start, value);
        return index;
    }

    /// <summary>Adds an entry once more, with a key that counts as another than the one that stands there.</summary>
    /// <returns>The key.</returns>
    public int AddRenamed(int key, string name)
    {
        var value = Follow(Behind(key));
        var index = Add(_nodes[key] with { Kind = NodeKind.Text, Text = name, Marks = YamlMarks.IsRenamed });
        Add(_nodes[key] with { Style = YamlStyle.Alias, Next = value });
        return index;
    }

    private int AddText(int start, string content) =>
        Add(
            new()
            {
                Start = start,
                End = start,
                Kind = NodeKind.Text,
                Text = content,
            }
        );

    /// <summary>Adds a node at the end.</summary>
    /// <returns>Its index.</returns>
    public int Add(YamlNode node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Math.Max(Count * 2, 8));
        }

        _nodes[Count] = node;
        return Count++;
    }

    /// <summary>Says that everything in a list or a map is there.</summary>
    public void Close(int index, int end) => (_nodes[index].Next, _nodes[index].End) = (Count, end);
}
