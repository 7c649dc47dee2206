using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Makes one change where its place is written, with as few bytes as that takes.</summary>
internal sealed class LocalEdits
{
    private readonly YamlTree _tree;
    private readonly Place _root;
    private readonly Lines _lines;
    private readonly BlockEdits _block;
    private readonly FlowEdits _flow;

    /// <summary>Takes a document.</summary>
    /// <param name="document">The value that holds all others of it.</param>
    /// <param name="hasBlocks">Whether texts of several lines may be written as blocks.</param>
    public LocalEdits(Node document, bool hasBlocks = true)
    {
        _tree = document.Tree;
        _root = Place.Of(document);
        var layout = new Layout(_tree, hasBlocks);
        _lines = layout.Lines;
        _block = new(_tree, layout);
        _flow = new(_tree, _lines);
    }

    /// <summary>The bytes that change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="order">The keys of the map that gets an entry, as its schema orders them.</param>
    public IEnumerable<Splice> Of(Change change, Lazy<IReadOnlyList<string>> order)
    {
        var place = _root.Find(change.Path, out var rest);
        return (change.Kind, rest.Length) switch
        {
            (ChangeKind.Set, 0) => Replace(place, change.Value),
            (ChangeKind.Set, 1) => Insert(place, rest[0].Key!, change.Value, order.Value),
            (ChangeKind.Insert, 0) => InsertItem(place.Outer!, change.Path.Index, change.Value),
            (ChangeKind.Insert, 1) => InsertItem(place, change.Path.Index, change.Value),
            (ChangeKind.Remove, 0) => Remove(place),
            (ChangeKind.Rename, 0) => [Rename(place, change.Key)],
            _ => [],
        };
    }

    /// <summary>Writes the value of a place anew.</summary>
    public IEnumerable<Splice> Replace(Place place, InlineDocument value)
    {
        var staysInBrackets =
            _tree.HasBrackets(place.Value) && value.Kind >= InlineDocumentKind.List && !IsEmpty(value);
        return IsInFlow(place) || (staysInBrackets && _tree.Behind(place.Value) > place.Value + 1)
            ? [_flow.Replace(place, value)]
            : _block.Replace(place, value);
    }

    private IEnumerable<Splice> Insert(Place map, string key, InlineDocument value, IReadOnlyList<string> order)
    {
        var index = map.Node.Index;
        if (_tree.Behind(index) == index + 1)
        {
            return Replace(map, InlineDocument.OfMap((key, value)));
        }

        var before = KeyOrder.PlaceOf(key, KeysOf(index), order);
        return IsInBrackets(index)
            ? _flow.Insert(map, before, key, value)
            : [_block.InsertEntry(index, before, key, value)];
    }

    private IEnumerable<Splice> InsertItem(Place list, int before, InlineDocument value)
    {
        var index = list.Node.Index;
        return _tree.Behind(index) == index + 1 ? Replace(list, InlineDocument.OfList(value))
            : IsInBrackets(index) ? _flow.Insert(list, before, null, value)
            : [_block.InsertItem(index, before, value)];
    }

    private IEnumerable<Splice> Remove(Place place)
    {
        var container = place.Container;
        var children = Child.Of(_tree, container, _lines);
        var index = children.FindIndex(child => child.Value == place.Value);
        if (index < 0)
        {
            // It is merged into the map from elsewhere.
            return [];
        }

        if (children.Count == 1)
        {
            var isMap = _tree[container].Kind == NodeKind.Map;
            return Replace(place.Outer!, isMap ? InlineDocument.OfMap() : InlineDocument.OfList());
        }

        return IsInBrackets(container) ? _flow.Remove(container, index) : [_block.Remove(container, index)];
    }

    private Splice Rename(Place place, string key)
    {
        ref var old = ref _tree[place.Key];
        return new(old.Start, old.End, ScalarText.Of(key, old.Style, _tree.IsJson));
    }

    private List<string> KeysOf(int map) =>
        [.. Child.Of(_tree, map, _lines).Select(child => new NodeEntry(_tree, child.Key).Key)];

    private bool IsInFlow(Place place) => _tree.IsJson || place.IsInFlow;

    private bool IsInBrackets(int index) => _tree[index].Style is YamlStyle.FlowList or YamlStyle.FlowMap;

    private static bool IsEmpty(InlineDocument value) => value.Items.Count + value.Entries.Count == 0;
}
