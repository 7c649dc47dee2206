using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>What the nodes of a tree are to each other, and in which columns they stand.</summary>
internal sealed class TreeShape
{
    private readonly int[] _parents;
    private readonly int[] _slots;

    public TreeShape(YamlTree tree)
    {
        Tree = tree;
        _parents = new int[tree.Count];
        _slots = new int[tree.Count];
        _parents[0] = -1;
        for (var node = 0; node < tree.Count; node++)
        {
            var key = -1;
            foreach (var child in ChildrenOf(node))
            {
                var isValue = key >= 0;
                _parents[child] = node;
                _slots[child] = isValue ? key : child;
                key = isValue || tree[node].Kind != NodeKind.Map ? -1 : child;
            }
        }
    }

    /// <summary>The tree.</summary>
    public YamlTree Tree { get; }

    /// <summary>The list or map that a node is in; -1 for the outermost.</summary>
    public int ParentOf(int node) => _parents[node];

    /// <summary>The entry or item that a node is, is the key or is the value of; 0 for the outermost.</summary>
    public int SlotOf(int node) => _slots[node];

    /// <summary>Whether a node is an item of a list, or the key of an entry.</summary>
    public bool IsSlot(int node) => node > 0 && _slots[node] == node;

    /// <summary>The value of an entry, or the item itself.</summary>
    public int ValueOf(int slot) => Tree[_parents[slot]].Kind == NodeKind.Map ? Tree.Behind(slot) : slot;

    /// <summary>Whether a list or map has something in it and stands in lines of its own.</summary>
    public bool IsBlock(int node) => Tree[node].Style is YamlStyle.BlockList or YamlStyle.BlockMap;

    /// <summary>Whether the dashes of a list stand in the column of the key it belongs to.</summary>
    public bool IsUnderItsKey(int node) =>
        Tree[node].Style == YamlStyle.BlockList
        && _parents[node] >= 0
        && Tree[_parents[node]].Style == YamlStyle.BlockMap
        && ColumnOf(Tree[node].Start) == ColumnOf(Tree[_slots[node]].Start);

    /// <summary>The line of a place, from 1.</summary>
    public int LineOf(int at) => Tree.Source.LineOf(at);

    /// <summary>How many bytes of its line stand before a place.</summary>
    public int ColumnOf(int at) => at - Tree.Source.StartOf(LineOf(at));

    /// <summary>The items of a list; the keys and values of a map in turn.</summary>
    public IEnumerable<int> ChildrenOf(int node)
    {
        if (Tree[node].Kind >= NodeKind.List)
        {
            for (int child = node + 1, end = Tree.Behind(node); child < end; child = Tree.Behind(child))
            {
                yield return child;
            }
        }
    }

    /// <summary>The items of a list; the keys of a map.</summary>
    public IEnumerable<int> SlotsOf(int node) => ChildrenOf(node).Where(child => _slots[child] == child);
}
