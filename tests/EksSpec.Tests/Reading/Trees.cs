using EksSpec.Reading;
using EksSpec.Reading.Yaml;

namespace EksSpec.Tests.Reading;

/// <summary>The trees of a text as the reader makes them, before anyone asks what they mean.</summary>
internal static class Trees
{
    /// <summary>All documents in order; null for one that is no YAML.</summary>
    public static IEnumerable<YamlTree?> Of(YamlText text)
    {
        // What nests deeper than the limit is not in the tree.
        var budget = new TreeBudget(maxDepth: 1000, ReadOptions.Default.MaxNodes);
        var parser = new YamlParser(text, budget);
        while (true)
        {
            var tree = Next(parser, text, out var end);
            if (tree is null && end < 0)
            {
                yield break;
            }

            yield return tree;
            if (end == text.Length)
            {
                yield break;
            }
        }
    }

    // Where a document is broken, its end is where the next begins.
    private static YamlTree? Next(YamlParser parser, YamlText text, out int end)
    {
        end = -1;
        try
        {
            return parser.Read([]);
        }
        catch (TreeException)
        {
            end = parser.Recover();
            return null;
        }
    }
}
