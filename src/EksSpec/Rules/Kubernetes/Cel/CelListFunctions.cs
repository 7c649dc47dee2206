namespace EksSpec.Rules;

/// <summary>Functions on lists and maps.</summary>
internal static class CelListFunctions
{
    private const int MostItems = 1_000_000;

    private static readonly CelError TooLong = new("makes a list that is too long", IsUnsure: true);

    /// <summary>The value of a call; null where the function is none of these.</summary>
    public static object? Call(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("size", [CelList a]) => (long)a.Items.Count,
            ("size", [CelMap a]) => (long)a.Entries.Count(),
            ("sets.contains", [CelList a, CelList b]) => Contains(a, b),
            ("sets.equivalent", [CelList a, CelList b]) => Contains(a, b) && Contains(b, a),
            ("sets.intersects", [CelList a, CelList b]) => a.Items.Any(item => Holds(b, item)),
            ("slice", [CelList a, long from, long to]) => from < 0 || to > a.Items.Count || from > to
                ? new CelError("an index is out of range")
                : new CelList([.. a.Items.Take((int)from..(int)to)]),
            ("flatten", [CelList a]) => Flat(a, 1),
            ("flatten", [CelList a, long depth]) => depth < 0 ? new CelError("a depth is negative") : Flat(a, depth),
            ("distinct", [CelList a]) => Distinct(a),
            ("reverse", [CelList a]) => new CelList([.. a.Items.Reverse()]),
            ("first", [CelList a]) => a.Items.Count > 0 ? new CelOptional(a.Items[0]) : CelOptional.None,
            ("last", [CelList a]) => a.Items.Count > 0 ? new CelOptional(a.Items[^1]) : CelOptional.None,
            ("lists.range", [long count]) => count > MostItems
                ? TooLong
                : new CelList([.. Enumerable.Range(0, (int)Math.Max(0, count)).Select(i => (object)(long)i)]),
            ("sort", [CelList a]) => new CelList([
                .. a.Items.Order(Comparer<object>.Create((x, y) => CelEquality.Compare(x, y) ?? 0)),
            ]),
            ("isSorted", [CelList a]) => a
                .Items.Zip(a.Items.Skip(1), (x, y) => CelEquality.Compare(x, y) is <= 0)
                .All(sorted => sorted),
            ("sum", [CelList a]) => Sum(a),
            ("min", [CelList a]) => Extreme(a, -1),
            ("max", [CelList a]) => Extreme(a, 1),
            ("indexOf", [CelList a, var b]) => (long)Places(a, b).FirstOrDefault(-1),
            ("lastIndexOf", [CelList a, var b]) => (long)Places(a, b).LastOrDefault(-1),
            _ => null,
        };

    /// <summary>Two lists together: what both hold counts once where a schema calls them a set or a map.</summary>
    public static object Add(CelList one, CelList other)
    {
        if (one.Items.Count + (long)other.Items.Count > MostItems)
        {
            return TooLong;
        }

        if (one.IsSet)
        {
            return one with { Items = [.. one.Items, .. other.Items.Where(item => !Holds(one, item))] };
        }

        if (one.Keys is not { } keys)
        {
            return new CelList([.. one.Items, .. other.Items]);
        }

        bool IsTwin(object a, object b) =>
            a is CelMap x
            && b is CelMap y
            && keys.All(key => x.Find(key) is { } v && y.Find(key) is { } w && CelEquality.AreEqual(v, w));

        List<object> items =
        [
            .. one.Items.Select(item => other.Items.FirstOrDefault(twin => IsTwin(item, twin)) ?? item),
        ];
        items.AddRange(other.Items.Where(item => !one.Items.Any(twin => IsTwin(item, twin))));
        return one with { Items = items };
    }

    private static bool Holds(CelList list, object value) => list.Items.Any(item => CelEquality.AreEqual(item, value));

    private static bool Contains(CelList list, CelList part) => part.Items.All(item => Holds(list, item));

    private static object Flat(CelList list, long depth)
    {
        List<object> flat = [];
        foreach (var item in list.Items)
        {
            var inner = item is CelList nested
                ? (
                    depth > 1 ? Flat(nested, depth - 1)
                    : depth == 1 ? nested
                    : null
                )
                : null;
            flat.AddRange(inner is CelList made ? made.Items : [item]);
            if (inner is CelError || flat.Count > MostItems)
            {
                return TooLong;
            }
        }

        return new CelList(flat);
    }

    private static CelList Distinct(CelList list)
    {
        List<object> items = [];
        foreach (var item in list.Items)
        {
            if (!items.Exists(other => CelEquality.AreEqual(other, item)))
            {
                items.Add(item);
            }
        }

        return new(items);
    }

    private static object? Sum(CelList list)
    {
        if (list.Items.Count == 0)
        {
            return list.Zero;
        }

        object sum = list.Items[0];
        foreach (var item in list.Items.Skip(1))
        {
            switch (
                sum is CelDuration
                    ? CelTimeFunctions.Calculate("_+_", sum, item)
                    : CelNumbers.Calculate("_+_", sum, item)
            )
            {
                case null:
                    return null;
                case CelError error:
                    return error;
                case { } next:
                    sum = next;
                    break;
            }
        }

        return sum;
    }

    private static object Extreme(CelList list, int sign)
    {
        if (list.Items.Count == 0)
        {
            return new CelError("an empty list has no least and no greatest");
        }

        var best = list.Items[0];
        foreach (var item in list.Items)
        {
            best = CelEquality.Compare(item, best) == sign ? item : best;
        }

        return best;
    }

    private static IEnumerable<int> Places(CelList list, object value) =>
        Enumerable.Range(0, list.Items.Count).Where(i => CelEquality.AreEqual(list.Items[i], value));
}
