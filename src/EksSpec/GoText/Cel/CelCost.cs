namespace EksSpec.GoText;

/// <summary>
/// What the evaluation of an expression costs at most, in the API server's estimate. Where a function is not weighed as it is
/// there, it counts less, never more. Sources: cel-go's <c>checker/cost.go</c>, the API server's
/// <c>pkg/cel/library/cost.go</c>.
/// </summary>
internal sealed class CelCost(IReadOnlyDictionary<CelNode, CelType> types, CelShape self)
{
    private const double PerCharacter = 0.1;
    private const double PerPatternCharacter = 0.25;
    private const double NewList = 10;
    private const double NewMap = 30;

    private readonly List<(string Name, CelShape Shape)> _locals = [];

    /// <summary>The most that an expression costs.</summary>
    public double Of(CelNode node) => Estimate(node).Cost;

    private (double Cost, CelShape Shape) Estimate(CelNode node) =>
        node switch
        {
            CelNode.Literal literal => (0, Literal(literal)),
            CelNode.Name name => (1, Named(name.Text)),
            CelNode.Select { Optional: false } select => Select(select),
            CelNode.Select select => (Of(select.Operand) + 1, ByType(node)),
            CelNode.Has has => (Of(has.Field.Operand), CelShape.Single),
            CelNode.Call call => Call(call),
            CelNode.List list => List(list),
            CelNode.Map map => (
                NewMap + map.Entries.Sum(entry => Of(entry.Key) + Of(entry.Value)),
                new(map.Entries.Count)
            ),
            CelNode.Comprehension comprehension => Comprehension(comprehension),
            CelNode.OptionalMap map => (
                Of(map.Operand) + With([(map.Variable, CelShape.Unknown)], () => Of(map.Body)) + 3,
                CelShape.Unknown
            ),
            _ => (1, CelShape.Unknown),
        };

    private bool IsOf(CelNode node, string type) => types.TryGetValue(node, out var found) && found.Name == type;

    private CelShape ByType(CelNode node) =>
        types.TryGetValue(node, out var type)
        && type.Name is "bool" or "int" or "uint" or "double" or "timestamp" or "duration"
            ? CelShape.Single
            : CelShape.Unknown;

    private static CelShape Literal(CelNode.Literal literal) =>
        literal.Type.Equals(CelType.Text) ? new(System.Text.Encoding.UTF8.GetByteCount(literal.Text))
        : literal.Type.Equals(CelType.Bytes) ? new(literal.Text.Length)
        : CelShape.Single;

    private CelShape Named(string name)
    {
        var place = _locals.FindLastIndex(local => local.Name == name);
        return place >= 0 ? _locals[place].Shape
            : name is "self" or "oldSelf" ? self
            : CelShape.Single;
    }

    private (double, CelShape) Select(CelNode.Select select)
    {
        var (cost, shape) = Estimate(select.Operand);
        return (
            cost + (types.TryGetValue(select.Operand, out var type) && type.Kind == CelKind.Dyn ? 0 : 1),
            shape.Fields.TryGetValue(select.Field, out var field) ? field
            : shape.Items is { } values && IsOf(select.Operand, "map") ? values
            : ByType(select)
        );
    }

    private (double, CelShape) List(CelNode.List list)
    {
        var (cost, items) = (NewList, new CelShape(0));
        foreach (var (_, item) in list.Items)
        {
            var (more, shape) = Estimate(item);
            (cost, items) = (cost + more, items.Or(shape));
        }

        return (cost, new(list.Items.Count) { Items = items });
    }

    private (double, CelShape) Call(CelNode.Call call)
    {
        List<CelNode> nodes = call.Target is null ? [.. call.Arguments] : [call.Target, .. call.Arguments];
        if (call.Target?.QualifiedName is { } name && CelFunctions.Find($"{name}.{call.Function}").Count > 0)
        {
            nodes.RemoveAt(0);
        }

        var parts = nodes.ConvertAll(Estimate);
        var cost = parts.Sum(part => part.Cost);
        double Size(int i) => parts[i].Shape.Most;
        switch (call.Function)
        {
            case "_&&_" or "_||_":
                return (cost, CelShape.Single);
            case "_?_:_":
                return (parts[0].Cost + Math.Max(parts[1].Cost, parts[2].Cost), parts[1].Shape.Or(parts[2].Shape));
            case "_[_]":
                return (cost + 1, parts[0].Shape.Items ?? ByType(call));
            case "_==_"
            or "_!=_"
            or "_<_"
            or "_<=_"
            or "_>_"
            or "_>=_" when call.Function is "_==_" or "_!=_" || IsText(nodes[0]):
                return (cost + ByCharacter(Math.Min(Size(0), Size(1))), CelShape.Single);
            case "@in" when IsOf(nodes[1], "list"):
                return (cost + Size(1), CelShape.Single);
            case "_+_" when IsText(call):
                return (cost + ByCharacter(Size(0) + Size(1)), new(Size(0) + Size(1)));
            case "_+_" when IsOf(call, "list"):
                return (
                    cost + 1,
                    new(Size(0) + Size(1))
                    {
                        Items = (parts[0].Shape.Items ?? CelShape.Unknown).Or(parts[1].Shape.Items ?? CelShape.Unknown),
                    }
                );
            case "dyn":
                return (cost + 1, parts[0].Shape);
            case "startsWith" or "endsWith":
                return (cost + ByCharacter(Size(1)), CelShape.Single);
            case "matches" or "find":
                return (
                    cost + (ByCharacter(Size(0) + 1) * Math.Ceiling(Size(1) * PerPatternCharacter)),
                    call.Function == "find" ? new(Size(0)) : CelShape.Single
                );
            case "contains" when parts.Count == 2 && IsText(nodes[0]):
                return (cost + (ByCharacter(Size(0)) * ByCharacter(Size(1))), CelShape.Single);
            case "lowerAscii" or "upperAscii" or "trim" or "substring" or "reverse" when IsText(nodes[0]):
                return (cost + ByCharacter(Size(0)), new(Size(0)));
            case "replace":
                return (cost + ByCharacter(Size(0)), new(Size(0) + (Size(0) * Math.Max(Size(2), 1))));
            case "split":
                return (cost + ByCharacter(Size(0)), new(Size(0)) { Items = new(Size(0)) });
            case "isSorted" or "sum" or "max" or "min" when parts.Count == 1:
                return (cost + Traversed(parts[0].Shape, nodes[0]), ByType(call));
            case "indexOf" or "lastIndexOf" when IsText(nodes[0]):
                return (cost + (ByCharacter(Size(0)) * ByCharacter(Size(1))), CelShape.Single);
            case "quantity"
            or "isQuantity"
            or "url"
            or "isURL"
            or "ip"
            or "isIP"
            or "cidr"
            or "isCIDR" when parts.Count == 1 && IsText(nodes[0]):
                return (cost + ByCharacter(Size(0)), CelShape.Unknown);
            case "format":
                return (cost + ByCharacter(Size(0)), CelShape.Unknown);
            default:
                return (cost + 1, ByType(call));
        }
    }

    private bool IsText(CelNode node) => IsOf(node, "string") || IsOf(node, "bytes");

    private double Traversed(CelShape list, CelNode node) =>
        list.Most
        * (
            types.TryGetValue(node, out var type) && type.Is("list") && type.Parameters[0].Equals(CelType.Text)
                ? ByCharacter(list.Items?.Most ?? 0)
                : 1
        );

    private static double ByCharacter(double length) => Math.Ceiling(length * PerCharacter);

    private (double, CelShape) Comprehension(CelNode.Comprehension node)
    {
        var (cost, range) = Estimate(node.Range);
        var isMap = IsOf(node.Range, "map");
        var items = range.Items ?? CelShape.Unknown;
        var key = isMap ? new CelShape(0) : CelShape.Single;
        (string, CelShape)[] locals =
            node.Variables.Count == 1
                ? [(node.Variables[0], isMap ? key : items)]
                : [(node.Variables[0], key), (node.Variables[1], items)];
        var bodies = With(locals, () => node.Bodies.Select(Estimate).ToList());
        var body = bodies.Sum(part => part.Cost);

        // What the loop itself costs: at the start, at each step, at the end. A new list is made at each step.
        var (start, step, end) = node.Macro switch
        {
            "all" => (0d, 3d, 1d),
            "exists" => (0d, 4d, 1d),
            "exists_one" or "existsOne" => (0d, 2d, 2d),
            "transformMap" or "transformMapEntry" => (NewMap, 1d, 1d),
            _ => (NewList, 2 + NewList + (node.Macro == "filter" ? 1 : 0), 1d),
        };
        var shape = node.Macro switch
        {
            "filter" or "sortBy" => range with { Items = isMap ? key : items },
            "map" or "transformList" => new CelShape(range.Most) { Items = bodies[^1].Shape },
            "transformMap" or "transformMapEntry" => new CelShape(range.Most) { Items = CelShape.Unknown },
            _ => CelShape.Single,
        };
        return (cost + start + (range.Most * (step + body)) + end, shape);
    }

    private T With<T>((string, CelShape)[] locals, Func<T> estimate)
    {
        _locals.AddRange(locals);
        var estimated = estimate();
        _locals.RemoveRange(_locals.Count - locals.Length, locals.Length);
        return estimated;
    }
}
