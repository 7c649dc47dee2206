namespace EksSpec.Tests.Conventions;

/// <summary>Finds what can be reached from itself.</summary>
internal static class Circles
{
    /// <summary>The sets of nodes, of two and more, in which every node reaches every other.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<(string From, string To)> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reached = next.ToDictionary(node => node.Key, node => Reach(node.Key, next));
        return reached
            .Keys.Select(node =>
                reached[node].Where(other => IsMutual(node, other, reached)).Order(StringComparer.Ordinal)
            )
            .Select(circle => circle.ToList())
            .Where(circle => circle.Count > 1)
            .DistinctBy(circle => circle[0])
            .OrderBy(circle => circle[0], StringComparer.Ordinal);
    }

    private static bool IsMutual(string node, string other, Dictionary<string, HashSet<string>> reached) =>
        reached[node].Contains(other) && reached.TryGetValue(other, out var back) && back.Contains(node);

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var node))
        {
            foreach (var other in next[node].Where(reached.Add))
            {
                open.Enqueue(other);
            }
        }

        return reached;
    }
}
