using System.Globalization;

namespace EksSpec.Rules;

/// <summary>
/// What an expression comes to that was checked before. A failure is a value too, a <see cref="CelError"/>: what stands beside
/// it in <c>&amp;&amp;</c> and <c>||</c> may make it good.
/// </summary>
/// <param name="names">What its names stand for.</param>
internal sealed class CelEvaluator(IReadOnlyDictionary<string, object> names)
{
    // The server stops a call that costs a million; a step costs one or more.
    private const int MaxSteps = 1_000_000;

    private static readonly CelError TooLong = new("takes too many steps", IsUnsure: true);

    private readonly List<(string Name, object Value)> _locals = [];
    private int _steps;

    /// <summary>The value of an expression.</summary>
    public object Evaluate(CelNode node)
    {
        if (_steps >= MaxSteps)
        {
            return TooLong;
        }

        _steps++;
        return node switch
        {
            CelNode.Literal literal => Literal(literal),
            CelNode.Name name => Named(name.Text) ?? new CelError($"'{name.Text}' has no value", IsUnsure: true),
            CelNode.Select select => Select(select),
            CelNode.Has has => Has(has.Field),
            CelNode.Call call => Call(call),
            CelNode.List list => List(list),
            CelNode.Map map => Map(map),
            CelNode.Comprehension comprehension => CelComprehensions.Evaluate(comprehension, this),
            CelNode.OptionalMap map => OptionalMap(map),
            CelNode.Binding binding => Evaluate(binding.Value) switch
            {
                CelError error => error,
                var value => With(binding.Variable, value, binding.Body),
            },
            _ => new CelError("objects that are written out have no value here", IsUnsure: true),
        };
    }

    /// <summary>The value of an expression in which a name stands for something.</summary>
    public object With(string name, object value, CelNode body)
    {
        _locals.Add((name, value));
        var result = Evaluate(body);
        _locals.RemoveAt(_locals.Count - 1);
        return result;
    }

    /// <summary>The same with two names.</summary>
    public object With((string Name, object Value) one, (string Name, object Value) other, CelNode body)
    {
        _locals.Add(one);
        var result = With(other.Name, other.Value, body);
        _locals.RemoveAt(_locals.Count - 1);
        return result;
    }

    private static object Literal(CelNode.Literal literal) =>
        literal.Type.Name switch
        {
            "string" => literal.Text,
            "bool" => literal.Text == "true",
            "null_type" => CelNull.Value,
            "bytes" => System.Text.Encoding.Latin1.GetBytes(literal.Text),
            "double" => double.Parse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
            "uint" => (ulong)CelNumbers.Whole(literal.Text),
            _ => (long)CelNumbers.Whole(literal.Text),
        };

    private object? Named(string name)
    {
        var place = _locals.FindLastIndex(local => local.Name == name);
        return place >= 0 ? _locals[place].Value
            : names.TryGetValue(name, out var value) ? value
            : CelTypes.FindConstant(name)?.Parameters[0];
    }

    private object Select(CelNode.Select select)
    {
        if (
            select.Operand is CelNode.Name or CelNode.Select
            && select.QualifiedName is { } name
            && CelTypes.FindConstant(name) is { } type
        )
        {
            return type.Parameters[0];
        }

        var operand = Evaluate(select.Operand);
        return select.Optional || operand is CelOptional
            ? OptionalField(operand, select.Field)
            : operand switch
            {
                CelError => operand,
                CelMap map => map.Find(select.Field) ?? NoSuchKey(select.Field),
                _ => NoOverload("a field"),
            };
    }

    private static object OptionalField(object operand, object key) =>
        operand switch
        {
            CelError => operand,
            CelOptional { Value: null } => operand,
            CelOptional { Value: { } inner } => OptionalField(inner, key),
            CelMap map when map.Find(key) is not CelError and var found => found is null
                ? CelOptional.None
                : new CelOptional(found),
            CelList list when CelNumbers.Index(key) is { } index => index >= 0 && index < list.Items.Count
                ? new CelOptional(list.Items[(int)index])
                : CelOptional.None,
            _ => NoOverload("an optional field"),
        };

    private object Has(CelNode.Select field)
    {
        var operand = Evaluate(field.Operand);
        return operand switch
        {
            CelError => operand,
            CelMap map => map.Find(field.Field) is not null,
            CelOptional { Value: null } => false,
            CelOptional { Value: CelMap map } => map.Find(field.Field) is not null,
            _ => NoOverload("has()"),
        };
    }

    private object Call(CelNode.Call call)
    {
        switch (call.Function)
        {
            case "_&&_":
                return Logical(call.Arguments, decides: false);
            case "_||_":
                return Logical(call.Arguments, decides: true);
            case "_?_:_":
                return Evaluate(call.Arguments[0]) switch
                {
                    true => Evaluate(call.Arguments[1]),
                    false => Evaluate(call.Arguments[2]),
                    CelError error => error,
                    _ => NoOverload("?:"),
                };
        }

        var function =
            call.Target?.QualifiedName is { } name
            && Named(name) is null
            && CelFunctions.Find($"{name}.{call.Function}").Count > 0
                ? $"{name}.{call.Function}"
                : call.Function;
        var isMember = call.Target is not null && function == call.Function;
        var arguments = new object[call.Arguments.Count + (isMember ? 1 : 0)];
        for (var i = 0; i < arguments.Length; i++)
        {
            var node = isMember ? (i == 0 ? call.Target! : call.Arguments[i - 1]) : call.Arguments[i];
            arguments[i] = Evaluate(node);
            if (arguments[i] is CelError)
            {
                return arguments[i];
            }
        }

        _steps = (int)Math.Min(MaxSteps, _steps + Weight(function, arguments));
        if (_steps >= MaxSteps)
        {
            return TooLong;
        }

        return function switch
        {
            "_[_]" => Index(arguments[0], arguments[1]),
            "_[?_]" => OptionalField(arguments[0], arguments[1]),
            _ => CelLibrary.Call(function, arguments) ?? NoOverload(function.Trim('_')),
        };
    }

    // Functions on lists go through them; some compare all items with all.
    private static long Weight(string function, object[] arguments)
    {
        long weight = 0;
        foreach (var argument in arguments)
        {
            if (
                function is not ("size" or "_[_]" or "_[?_]" or "first" or "last")
                && argument is CelList { Items.Count: var count } list
            )
            {
                var isSquare =
                    list.IsSet
                    || list.Keys is not null
                    || function == "distinct"
                    || function.StartsWith("sets.", StringComparison.Ordinal);
                weight += isSquare ? (long)count * count : count;
            }
        }

        return weight;
    }

    // Whichever side decides, the other one may fail.
    private object Logical(IReadOnlyList<CelNode> operands, bool decides)
    {
        var left = Evaluate(operands[0]);
        if (left is bool one && one == decides)
        {
            return decides;
        }

        var right = Evaluate(operands[1]);
        return right is bool other && other == decides ? decides
            : left is CelError ? left
            : right is CelError ? right
            : left is bool && right is bool ? !decides
            : NoOverload(decides ? "||" : "&&");
    }

    private static object Index(object operand, object key) =>
        operand switch
        {
            CelOptional => OptionalField(operand, key),
            CelMap map => map.Find(key) ?? NoSuchKey(key),
            CelList list when CelNumbers.Index(key) is { } index => index >= 0 && index < list.Items.Count
                ? list.Items[(int)index]
                : new CelError("an index is out of bounds"),
            _ => NoOverload("[]"),
        };

    private object List(CelNode.List list)
    {
        var items = new List<object>(list.Items.Count);
        foreach (var (optional, node) in list.Items)
        {
            var value = Evaluate(node);
            if (value is CelError)
            {
                return value;
            }

            if (!optional)
            {
                items.Add(value);
            }
            else if (value is CelOptional { Value: { } inner })
            {
                items.Add(inner);
            }
        }

        return new CelList(items);
    }

    private object Map(CelNode.Map map)
    {
        var entries = new List<(object Key, object Value)>(map.Entries.Count);
        foreach (var (optional, keyNode, valueNode) in map.Entries)
        {
            var (key, value) = (Evaluate(keyNode), Evaluate(valueNode));
            if (key is CelError || value is CelError)
            {
                return key is CelError ? key : value;
            }

            if (entries.Exists(entry => CelEquality.AreEqual(entry.Key, key)))
            {
                return new CelError("a key is there twice");
            }

            if (!optional || value is CelOptional { Value: not null })
            {
                entries.Add((key, optional ? ((CelOptional)value).Value! : value));
            }
        }

        return new CelMadeMap(entries);
    }

    private object OptionalMap(CelNode.OptionalMap map)
    {
        var operand = Evaluate(map.Operand);
        if (operand is not CelOptional { Value: { } value })
        {
            return operand is CelOptional or CelError ? operand : NoOverload("optMap");
        }

        var made = With(map.Variable, value, map.Body);
        return made is CelError || map.Flat ? made : new CelOptional(made);
    }

    private static CelError NoSuchKey(object key) =>
        new($"no such key: {(key is string text ? text : "")}".TrimEnd(' ', ':'));

    private static CelError NoOverload(string function) => new($"'{function}' does not go with these values");
}
