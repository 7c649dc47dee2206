using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>An entry of a map or an item of a list, as it is written.</summary>
/// <param name="Start">Its first byte: of a dash, a question mark, an anchor, a tag, a key or a value.</param>
/// <param name="Key">Its key; -1 for an item.</param>
/// <param name="Value">Its value.</param>
/// <param name="End">The byte behind it.</param>
internal readonly record struct Child(int Start, int Key, int Value, int End)
{
    /// <summary>All that are written in a list or a map.</summary>
    public static List<Child> Of(YamlTree tree, int container, Lines lines)
    {
        var children = new List<Child>();
        var isMap = tree[container].Style is YamlStyle.BlockMap or YamlStyle.FlowMap;
        var isBlock = tree[container].Style is YamlStyle.BlockMap or YamlStyle.BlockList;
        var from = tree[container].Start;
        for (int first = container + 1, end = tree.Behind(container); first < end; )
        {
            var value = isMap ? tree.Behind(first) : first;
            var content = StartOf(tree, first);
            var sign = isMap || isBlock ? lines.Find(isMap ? '?' : '-', from, content) : -1;
            var child = new Child(sign < 0 ? content : sign, isMap ? first : -1, value, tree[value].End);
            children.Add(child);
            (first, from) = (tree.Behind(value), child.End);
        }

        return children;
    }

    /// <summary>The first byte of a value, its anchor and tag counted in.</summary>
    public static int StartOf(YamlTree tree, int index) =>
        tree.Has(index, YamlMarks.HasProperties) ? tree.PropertiesOf(index).Start : tree[index].Start;
}
