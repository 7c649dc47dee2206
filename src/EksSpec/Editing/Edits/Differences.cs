using System.Globalization;

namespace EksSpec.Editing;

/// <summary>What has to change in a value so that it becomes another one: as little as possible.</summary>
internal static class Differences
{
    // Lists whose lengths multiply to more are compared item by item.
    private const long MostCompared = 1_000_000;

    /// <summary>Whether two values mean the same: the order of keys doesn't count, nor how a number is spelled.</summary>
    public static bool AreSame(InlineDocument a, InlineDocument b) =>
        a.Kind == b.Kind
        && a.Kind switch
        {
            InlineDocumentKind.Map => a.Entries.Count == b.Entries.Count && HaveSameEntries(a, b),
            InlineDocumentKind.List => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items).All(pair => AreSame(pair.First, pair.Second)),
            InlineDocumentKind.Number => a.Scalar == b.Scalar || SpellingOf(a.Scalar!) == SpellingOf(b.Scalar!),
            _ => a.Scalar == b.Scalar,
        };

    /// <summary>The steps, to be made one after the other.</summary>
    public static IEnumerable<Change> Between(InlineDocument old, InlineDocument wanted, SpecPath path) =>
        AreSame(old, wanted) ? []
        : old is { Kind: InlineDocumentKind.Map, Entries.Count: > 0 }
        && wanted is { Kind: InlineDocumentKind.Map, Entries.Count: > 0 }
            ? BetweenMaps(old, wanted, path)
        : old is { Kind: InlineDocumentKind.List, Items.Count: > 0 }
        && wanted is { Kind: InlineDocumentKind.List, Items.Count: > 0 }
            ? BetweenLists(old.Items, wanted.Items, path)
        : [new(ChangeKind.Set, path, wanted)];

    private static bool HaveSameEntries(InlineDocument a, InlineDocument b)
    {
        var others = b.Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        return a.Entries.All(entry => others.TryGetValue(entry.Key, out var other) && AreSame(entry.Value, other));
    }

    private static string SpellingOf(string number)
    {
        // Whole numbers of any length keep all their digits; only others may be spelled in several ways.
        var isWhole = !number.AsSpan().ContainsAny(".eE");
        return isWhole
            ? number
            : double.Parse(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
    }

    // What goes goes last: a map never is empty in between.
    private static IEnumerable<Change> BetweenMaps(InlineDocument old, InlineDocument wanted, SpecPath path) =>
        wanted
            .Entries.SelectMany(entry =>
                old[entry.Key] is { } before
                    ? Between(before, entry.Value, path.Entry(entry.Key))
                    : [new(ChangeKind.Set, path.Entry(entry.Key), entry.Value)]
            )
            .Concat(
                from entry in old.Entries
                where wanted[entry.Key] is null
                select new Change(ChangeKind.Remove, path.Entry(entry.Key), InlineDocument.Null)
            );

    // From the last item to the first, so that the places of those before stay what they are.
    private static IEnumerable<Change> BetweenLists(
        ValueList<InlineDocument> old,
        ValueList<InlineDocument> wanted,
        SpecPath path
    )
    {
        var pairs = Pair(old, wanted);
        var (atOld, atWanted) = (old.Count, wanted.Count);
        foreach (var (i, j) in pairs.Append((-1, -1)))
        {
            // Between two pairs, what is on both sides becomes the other; the rest comes or goes.
            var both = Math.Min(atOld - i, atWanted - j) - 1;
            for (; atWanted - j - 1 > both; atWanted--)
            {
                yield return new(ChangeKind.Insert, path.Item(atOld), wanted[atWanted - 1]);
            }

            for (; atOld - i - 1 > both; atOld--)
            {
                yield return new(ChangeKind.Remove, path.Item(atOld - 1), InlineDocument.Null);
            }

            for (; both > 0; both--)
            {
                foreach (var change in Between(old[--atOld], wanted[--atWanted], path.Item(atOld)))
                {
                    yield return change;
                }
            }

            if (i >= 0)
            {
                foreach (var change in Between(old[i], wanted[j], path.Item(i)))
                {
                    yield return change;
                }
            }

            (atOld, atWanted) = (i, j);
        }
    }

    // Items that are alike, or have one name: as many as keep their order, from the last to the first.
    private static List<(int Old, int Wanted)> Pair(ValueList<InlineDocument> old, ValueList<InlineDocument> wanted)
    {
        var pairs = new List<(int, int)>();
        if ((long)old.Count * wanted.Count > MostCompared)
        {
            return pairs;
        }

        var lengths = new int[old.Count + 1, wanted.Count + 1];
        for (var i = 0; i < old.Count; i++)
        {
            for (var j = 0; j < wanted.Count; j++)
            {
                lengths[i + 1, j + 1] = IsOneThing(old[i], wanted[j])
                    ? lengths[i, j] + 1
                    : Math.Max(lengths[i, j + 1], lengths[i + 1, j]);
            }
        }

        for (var (i, j) = (old.Count, wanted.Count); i > 0 && j > 0; )
        {
            if (lengths[i, j] == lengths[i - 1, j])
            {
                i--;
            }
            else if (lengths[i, j] == lengths[i, j - 1])
            {
                j--;
            }
            else
            {
                pairs.Add((--i, --j));
            }
        }

        return pairs;
    }

    private static bool IsOneThing(InlineDocument a, InlineDocument b) =>
        a["name"]?.AsText is { } name ? name == b["name"]?.AsText : AreSame(a, b);
}
