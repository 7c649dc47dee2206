using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Changes what is written in brackets: JSON, and YAML that looks like it.</summary>
internal sealed class FlowEdits(YamlTree tree, Lines lines)
{
    /// <summary>Puts another value in the place of one.</summary>
    public Splice Replace(Place place, InlineDocument value)
    {
        ref var node = ref tree[place.Value];
        var text = FlowStyle.Of(place, lines).TextOf(value, FlowStyle.IndentOf(node.Start, lines), node.Style);
        var colon =
            node.Style != YamlStyle.Empty || place.Key < 0 ? ""
            : tree.Source.Bytes[node.Start - 1] == ':' ? " "
            : ": ";
        return new(node.Start, node.End, colon + text);
    }

    /// <summary>Adds an entry or an item.</summary>
    /// <param name="container">The place of the map or list.</param>
    /// <param name="before">What it comes before, by its place; as many as there are for the end.</param>
    /// <param name="key">The key; null for an item.</param>
    /// <param name="value">The value.</param>
    public IEnumerable<Splice> Insert(Place container, int before, string? key, InlineDocument value)
    {
        var style = FlowStyle.Of(container, lines);
        var children = Child.Of(tree, container.Node.Index, lines);
        var neighbour = children[Math.Max(before - 1, 0)];
        var indent = FlowStyle.IndentOf(neighbour.Start, lines);
        var text = key is null
            ? style.TextOf(value, indent, tree[neighbour.Value].Style)
            : style.Entry(key, value, indent);
        var hasLine = lines.BeginsLine(neighbour.Start);
        if (before == 0)
        {
            return [new(neighbour.Start, neighbour.Start, text + (hasLine ? "," + lines.Break + indent : style.Comma))];
        }

        var end = neighbour.End;
        if (!hasLine)
        {
            return [new(end, end, style.Comma + text)];
        }

        // A comment behind the neighbour stays there.
        var isLast = before == children.Count;
        var comma = lines.Find(',', end, isLast ? tree[container.Node.Index].End - 1 : children[before].Start);
        var behind = Math.Max(comma + 1, end);
        if (!lines.EndsLine(behind))
        {
            return [new(end, end, "," + lines.Break + indent + text)];
        }

        var own = lines.Break + indent + text + (comma < 0 ? "" : ",");
        return [new(end, end, comma < 0 ? "," : ""), new(lines.EndOf(behind), lines.EndOf(behind), own)];
    }

    /// <summary>Takes away an entry or item that is not the only one, with the comments that are about it.</summary>
    public IEnumerable<Splice> Remove(int container, int index)
    {
        var children = Child.Of(tree, container, lines);
        var child = children[index];
        var isLast = index == children.Count - 1;
        var close = tree[container].End - 1;
        var comma = lines.Find(',', child.End, isLast ? close : children[index + 1].Start);
        var behind = Math.Max(comma + 1, child.End);
        if (!lines.BeginsLine(child.Start) || !lines.EndsLine(behind))
        {
            return index > 0
                ? [new(children[index - 1].End, child.End, "")]
                : [new(child.Start, children[1].Start, "")];
        }

        var from = index == 0 ? tree[container].Start + 1 : children[index - 1].End;
        var start = lines.StartOfComments(lines.StartOf(child.Start), from);
        var own = new Splice(start, lines.Behind(lines.EndOf(behind)), "");
        if (!isLast || comma >= 0)
        {
            return [own];
        }

        var before = lines.Find(',', children[index - 1].End, child.Start);
        return [new(before, before + 1, ""), own];
    }
}
