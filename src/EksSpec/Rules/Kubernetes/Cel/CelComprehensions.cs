namespace EksSpec.Rules;

/// <summary>The macros that go over a list or a map.</summary>
internal static class CelComprehensions
{
    /// <summary>The value of a macro.</summary>
    public static object Evaluate(CelNode.Comprehension node, CelEvaluator evaluator)
    {
        var range = evaluator.Evaluate(node.Range);
        if (range is CelError)
        {
            return range;
        }

        if (Pairs(range) is not { } pairs)
        {
            return new CelError($"'{node.Macro}' does not go with these values");
        }

        object Body(int body, (object Key, object Value) pair) =>
            node.Variables.Count == 2
                ? evaluator.With((node.Variables[0], pair.Key), (node.Variables[1], pair.Value), node.Bodies[body])
                // One name stands for the item of a list, or the key of a map.
                : evaluator.With(node.Variables[0], range is CelMap ? pair.Key : pair.Value, node.Bodies[body]);

        return node.Macro switch
        {
            "all" => Decide(pairs, pair => Body(0, pair), decides: false),
            "exists" => Decide(pairs, pair => Body(0, pair), decides: true),
            "exists_one" or "existsOne" => Count(pairs, pair => Body(0, pair)) switch
            {
                ({ } error, _) => error,
                var (_, count) => count == 1,
            },
            "filter" => Made(
                pairs,
                pair => Body(0, pair),
                pair => range is CelMap ? pair.Key : pair.Value,
                list => new CelList(list)
            ),
            "sortBy" => Sorted(pairs, pair => Body(0, pair)),
            "transformMap" => Made(
                pairs,
                Test,
                pair =>
                    Last(pair) switch
                    {
                        CelError error => error,
                        var value => (pair.Key, value),
                    },
                Map
            ),
            "transformMapEntry" => Made(pairs, Test, Last, Merged),
            _ => Made(pairs, Test, Last, list => new CelList(list)),
        };

        object Test((object, object) pair) => node.Bodies.Count == 2 ? Body(0, pair) : true;
        object Last((object Key, object Value) pair) => Body(node.Bodies.Count - 1, pair);
    }

    private static IEnumerable<(object Key, object Value)>? Pairs(object range) =>
        range switch
        {
            CelList list => list.Items.Select((item, i) => ((object)(long)i, item)),
            CelMap map => map.Entries,
            _ => null,
        };

    private static object Decide(IEnumerable<(object, object)> pairs, Func<(object, object), object> body, bool decides)
    {
        object result = !decides;
        foreach (var pair in pairs)
        {
            var value = body(pair);
            if (value is bool verdict && verdict == decides)
            {
                return decides;
            }

            if (value is not bool && result is not CelError)
            {
                result = value is CelError ? value : new CelError("a condition is no bool");
            }
        }

        return result;
    }

    private static (CelError? Error, int Count) Count(
        IEnumerable<(object, object)> pairs,
        Func<(object, object), object> body
    )
    {
        var count = 0;
        foreach (var pair in pairs)
        {
            switch (body(pair))
            {
                case CelError error:
                    return (error, count);
                case true:
                    count++;
                    break;
            }
        }

        return (null, count);
    }

    private static object Made(
        IEnumerable<(object, object)> pairs,
        Func<(object, object), object> test,
        Func<(object Key, object Value), object> make,
        Func<List<object>, object> finish
    )
    {
        var made = new List<object>();
        foreach (var pair in pairs)
        {
            switch (test(pair))
            {
                case CelError error:
                    return error;
                case true:
                    var value = make(pair);
                    if (value is CelError)
                    {
                        return value;
                    }

                    made.Add(value);
                    break;
            }
        }

        return finish(made);
    }

    private static object Map(List<object> pairs) => new CelMadeMap(pairs.ConvertAll(pair => ((object, object))pair));

    private static object Merged(List<object> maps)
    {
        var entries = new List<(object Key, object Value)>();
        foreach (var entry in maps.OfType<CelMap>().SelectMany(map => map.Entries))
        {
            if (entries.Exists(other => CelEquality.AreEqual(other.Key, entry.Key)))
            {
                return new CelError("a key is there twice");
            }

            entries.Add(entry);
        }

        return new CelMadeMap(entries);
    }

    private static object Sorted(IEnumerable<(object Key, object Value)> pairs, Func<(object, object), object> body)
    {
        var keyed = new List<(object Key, object Item)>();
        foreach (var pair in pairs)
        {
            var key = body(pair);
            if (key is CelError)
            {
                return key;
            }

            keyed.Add((key, pair.Value));
        }

        return new CelList([
            .. keyed
                .OrderBy(pair => pair.Key, Comparer<object>.Create((a, b) => CelEquality.Compare(a, b) ?? 0))
                .Select(pair => pair.Item),
        ]);
    }
}
