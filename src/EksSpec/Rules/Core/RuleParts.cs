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
    public static void Check<T>(ValueList<T> items, int size, Report report, Action<T, Report> check) =>
        Check(items, size, report, check, static (item, part, check) => check(item, part));

    /// <summary>Judges items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="size">How many of them are worth a thread's while.</param>
    /// <param name="report">Where to put the findings; its options say how many threads there are.</param>
    /// <param name="context">What the judge has to know besides.</param>
    /// <param name="check">Judges one item.</param>
    public static void Check<T, TContext>(
        ValueList<T> items,
        int size,
        Report report,
        TContext context,
        Action<T, Report, TContext> check
    )
    {
        if (report.Options.Threads == 1 || items.Count <= size)
        {
            CheckAll(items.AsSpan(), report, context, check);
        }
        else
        {
            CheckParts(items, size, report, context, check);
        }
    }

    private static void CheckParts<T, TContext>(
        ValueList<T> items,
        int size,
        Report report,
        TContext context,
        Action<T, Report, TContext> check
    )
    {
        var parts = new Report[(items.Count + size - 1) / size];
        Parallel.For(
            0,
            parts.Length,
            new ParallelOptions { MaxDegreeOfParallelism = report.Options.Threads },
            part =>
            {
                var start = part * size;
                parts[part] = new(report.Options);
                CheckAll(items.AsSpan()[start..Math.Min(start + size, items.Count)], parts[part], context, check);
            }
        );
        foreach (var part in parts)
        {
            report.Take(part);
        }
    }

    private static void CheckAll<T, TContext>(
        ReadOnlySpan<T> items,
        Report report,
        TContext context,
        Action<T, Report, TContext> check
    )
    {
        foreach (var item in items)
        {
            check(item, report, context);
        }
    }
}
