using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Nodes;

/// <content>What aliases may cost, and how deep they may lead.</content>
internal sealed partial class TreeMeaning
{
    private void CheckAliases()
    {
        CheckLoops();
        LimitDepth();
        var cost = new AliasCost(tree);
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Style == YamlStyle.Alias && !budget.TryTake(cost.Of(tree[i].Next)))
            {
                const string Message = "Aliases make the document many times larger than it is written.";
                throw new TreeException(ProblemAt(i, ProblemKind.TooManyAliases, Message));
            }
        }

        if (cost.IsExcessive())
        {
            const string Message = "Too large a part of the document comes from aliases.";
            throw new TreeException(ProblemAt(0, ProblemKind.TooManyAliases, Message));
        }
    }

    private void CheckLoops()
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Style == YamlStyle.Alias && i < tree.Behind(tree[i].Next))
            {
                var anchor = tree.PropertiesOf(tree[i].Next).Anchor;
                throw Fail(i, $"The anchor '&{anchor}' holds itself.", "Write the value out instead of the alias.");
            }
        }
    }

    // An alias that would lead deeper than lists and maps may nest is read as null.
    private void LimitDepth()
    {
        var depths = new int[tree.Count];
        var heights = new Dictionary<int, int>();
        var ends = new Stack<int>();
        for (var i = 0; i < tree.Count; i++)
        {
            while (ends.TryPeek(out var end) && end <= i)
            {
                ends.Pop();
            }

            depths[i] = ends.Count;
            ref var node = ref tree[i];
            if (node.Style >= YamlStyle.BlockList)
            {
                ends.Push(node.Next);
            }
            else if (node.Style == YamlStyle.Alias)
            {
                depths[i] += HeightOf(node.Next, depths, heights);
                if (depths[i] > budget.MaxDepth)
                {
                    if (!problems.Exists(problem => problem.Kind == ProblemKind.TooDeep))
                    {
                        problems.Add(budget.TooDeep(tree.Source.LineOf(node.Start), tree.Source.ColumnOf(node.Start)));
                    }

                    (node.Style, depths[i]) = (YamlStyle.Empty, ends.Count);
                }
            }
        }
    }

    private int HeightOf(int index, int[] depths, Dictionary<int, int> heights)
    {
        if (!heights.TryGetValue(index, out var height))
        {
            // A scalar has none; a list or map is one level more than the deepest value in it.
            for (var i = index; i < tree.Behind(index); i++)
            {
                var level = tree[i].Style >= YamlStyle.BlockList ? 1 : 0;
                height = Math.Max(height, depths[i] + level - depths[index]);
            }

            heights[index] = height;
        }

        return height;
    }
}
