using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading;

/// <summary>What Go's reader makes of a text: it looks at the first document only.</summary>
internal static class FirstDocument
{
    /// <summary>Reads it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="root">The document; null where it is empty or none.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <returns>Whether it is YAML.</returns>
    public static bool TryRead(YamlText text, out Node? root, out List<Problem> problems)
    {
        root = null;
        problems = [];
        var budget = new TreeBudget(ReadOptions.Default.MaxDepth, ReadOptions.Default.MaxNodes);
        try
        {
            if (new YamlParser(text, budget).Read(problems) is { } tree)
            {
                new TreeMeaning(tree, budget, problems).Resolve();
                root = Node.RootOf(tree);
            }

            return true;
        }
        catch (TreeException e)
        {
            problems.Add(e.Problem);
            return false;
        }
    }
}
