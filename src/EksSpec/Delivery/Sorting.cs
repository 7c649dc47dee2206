namespace EksSpec.Delivery;

/// <summary>One thing before another.</summary>
/// <param name="From">What comes first.</param>
/// <param name="To">What needs it.</param>
/// <param name="IsStrict">Whether the other way round something is refused, and not only late.</param>
internal readonly record struct Arrow(int From, int To, bool IsStrict);

/// <summary>Puts things in an order that goes along arrows.</summary>
internal static class Sorting
{
    /// <summary>
    /// The order: of what nothing stands before, the first. In a circle strict arrows count and others don't; in a circle of strict ones
    /// the first comes first.
    /// </summary>
    public static IReadOnlyList<int> Of(int count, IEnumerable<Arrow> arrows)
    {
        var all = arrows.Where(arrow => arrow.From != arrow.To).ToHashSet();
        var from = all.ToLookup(arrow => arrow.From);
        var (open, strict) = (new int[count], new int[count]);
        foreach (var arrow in all)
        {
            Count(arrow, 1);
        }

        SortedSet<(int Strict, int Open, int Index)> waiting = [];
        for (var i = 0; i < count; i++)
        {
            waiting.Add(Rank(i));
        }

        List<int> order = [];
        while (waiting.Count > 0)
        {
            var next = waiting.Min;
            waiting.Remove(next);
            order.Add(next.Index);
            foreach (var arrow in from[next.Index])
            {
                var isWaiting = waiting.Remove(Rank(arrow.To));
                Count(arrow, -1);
                if (isWaiting)
                {
                    waiting.Add(Rank(arrow.To));
                }
            }
        }

        return order;

        // Only whether there is anything counts, so that equals keep their order.
        (int, int, int) Rank(int index) => (Math.Min(strict[index], 1), Math.Min(open[index], 1), index);

        void Count(Arrow arrow, int by)
        {
            open[arrow.To] += by;
            strict[arrow.To] += arrow.IsStrict ? by : 0;
        }
    }
}
