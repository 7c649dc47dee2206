namespace EksSpec.Rules;

/// <summary>
/// Judges many items on several threads: each part of them with a report of its own, told in the order of the items, so that
/// nobody sees from the findings how many threads there were.
/// </summary>
internal static class RuleParts
{
    /// <summary>Judges items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="size">How many of them are worth a thread's while.</param>
    /// <param name="report">Where to put the findings; its options say how many threads there are.</param>
    /// <param name="check">Judges one item.</param>
    public static void Check<T>(ValueList<T> items, int size, Report report, Action<T, Report> check)
    {
        if (report.Options.Threads == 1 || items.Count <= size)
        {
            CheckAll(items.AsSpan(), report, check);
            return;
        }

        var parts = new Report[(items.Count + size - 1) / size];
        Parallel.For(
            0,
            parts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = report.Options.Threads },
            part =>
            {
                var start = part * size;
                parts[part] = new(report.Options);
                CheckAll(items.AsSpan()[start..Math.Min(start + size, items.Count)], parts[part], check);
            }
        );
        foreach (var part in parts)
        {
            report.Take(part);
        }
    }

    private static void CheckAll<T>(ReadOnlySpan<T> items, Report report, Action<T, Report> check)
    {
        foreach (var item in items)
        {
            check(item, report);
        }
    }
}
