namespace EksSpec.GoText;

/// <summary>Finds the type of an expression, or why it has none.</summary>
internal sealed class CelChecker(CelEnvironment environment)
{
    private readonly CelTypeMapping _mapping = new();
    private readonly List<(string Name, CelType Type)> _locals = [];
    private readonly List<List<CelType>> _alike = [];
    private readonly Dictionary<CelNode, List<CelType>> _itemsOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CelNode, CelType> _types = new(ReferenceEqualityComparer.Instance);
    private int _parameters;
    private int _formats;

    /// <summary>The type of an expression.</summary>
    /// <exception cref="FormatException">The expression has none.</exception>
    public CelType Check(CelNode node)
    {
        var type = TypeOf(node);
        foreach (var types in _alike)
        {
            CheckAlike(types);
        }

        return Closed(type);
    }

    private CelType Closed(CelType type) => _mapping.Resolve(type, open: false);

    // Lists and maps that are written out hold values of one type, once all types are known.
    private void CheckAlike(List<CelType> types)
    {
        var first = Closed(types[0]);
        if (types.Find(type => !Closed(type).Equals(first)) is { } other)
        {
            throw new FormatException($"{first} and {Closed(other)} stand in one list or map");
        }
    }

    /// <summary>The types of all parts of the expression that was checked.</summary>
    public IReadOnlyDictionary<CelNode, CelType> Types => _types;

    private CelType TypeOf(CelNode node)
    {
        var type = Find(node);
        _types[node] = _mapping.Resolve(type);
        return type;
    }

    private CelType Find(CelNode node) =>
        node switch
        {
            CelNode.Literal literal => literal.Type,
            CelNode.Name name => Local(name.Text) ?? environment.Find(name.Text) ?? throw Undeclared(name.Text),
            CelNode.Select select => Select(select),
            CelNode.Has has => Has(has),
            CelNode.Call call => Call(call),
            CelNode.List list => List(list),
            CelNode.Map map => Map(map),
            CelNode.Comprehension comprehension => Comprehension(comprehension),
            CelNode.OptionalMap map => OptionalMap(map),
            CelNode.Binding binding => Binding(binding),
            CelNode.Struct @struct => Struct(@struct),
            _ => CelType.Dyn,
        };

    private static FormatException Undeclared(string name) => new($"'{name}' is not declared");

    private CelType? Local(string name)
    {
        var place = _locals.FindLastIndex(local => local.Name == name);
        return place < 0 ? null : _locals[place].Type;
    }

    private CelType NewParameter() =>
        CelType.Parameter(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_{_parameters++}"));

    private CelType Select(CelNode.Select select)
    {
        if (
            select.QualifiedName is { } name
            && Local(name[..name.IndexOf('.', StringComparison.Ordinal)]) is null
            && environment.Find(name) is { } type
        )
        {
            return type;
        }

        var field = Field(TypeOf(select.Operand), select.Field);
        return select.Optional && !field.Is("optional_type") ? CelType.OptionalOf(field) : field;
    }

    private CelType Has(CelNode.Has has)
    {
        Field(TypeOf(has.Field.Operand), has.Field.Field);
        return CelType.Bool;
    }

    private CelType Field(CelType operand, string field)
    {
        var type = _mapping.Resolve(operand);
        if (type.Kind == CelKind.Parameter)
        {
            _mapping.Assign([CelType.Dyn], [type]);
        }

        return type switch
        {
            { Kind: CelKind.Dyn or CelKind.Parameter } => CelType.Dyn,
            _ when type.Is("optional_type") => CelType.OptionalOf(Field(type.Parameters[0], field)),
            _ when type.Is("map") => type.Parameters[1],
            { Kind: CelKind.Object } => type.Fields.TryGetValue(field, out var found) ? found
            // Since Kubernetes 1.31 a field may be called by its own name though that is a word of the language.
            : CelFieldName.IsReserved(field) && type.Fields.TryGetValue(CelFieldName.Of(field)!, out var word) ? word
            : throw new FormatException($"'{type.Name}' has no field '{field}'"),
            _ => throw new FormatException($"a value of type {type} has no field '{field}'"),
        };
    }

    private CelType Call(CelNode.Call call)
    {
        // What a text is formatted of may be of any types.
        _formats += call.Function == "format" ? 1 : 0;
        var arguments = call.Arguments.Select(TypeOf);

        // sets.contains(…) is a function with a dot in its name.
        var function =
            call.Target?.QualifiedName is { } name && Local(name) is null ? $"{name}.{call.Function}" : call.Function;
        var type =
            call.Target is null || (function != call.Function && CelFunctions.Find(function).Count > 0)
                ? Resolve(function, member: false, [.. arguments])
                : Resolve(call.Function, member: true, [TypeOf(call.Target), .. arguments]);
        CelLiterals.Check(call);
        if (call.Function == "format")
        {
            _formats--;
            CheckFormat(call);
        }

        return type;
    }

    private void CheckFormat(CelNode.Call call)
    {
        if (
            call is { Target: CelNode.Literal format, Arguments: [CelNode.List list] }
            && format.Type.Equals(CelType.Text)
            && _itemsOf.TryGetValue(list, out var items)
        )
        {
            CelFormats.Check(format.Text, items.ConvertAll(Closed));
        }
    }

    private CelType Resolve(string function, bool member, IReadOnlyList<CelType> arguments)
    {
        var overloads = CelFunctions.Find(function);
        if (overloads.Count == 0)
        {
            throw Undeclared(function);
        }

        CelType? result = null;
        foreach (var overload in overloads.Where(o => o.Member == member && o.Arguments.Count == arguments.Count))
        {
            var (wanted, given) = Instantiate(overload);
            if (_mapping.Assign(arguments, wanted))
            {
                var type = _mapping.Resolve(given);
                result =
                    result is null ? type
                    : result.Kind == CelKind.Dyn || type.Equals(result) ? result
                    : CelType.Dyn;
            }
        }

        return result
            ?? throw new FormatException(
                $"'{function.Trim('_', '@')}' does not go with {string.Join(", ", arguments.Select(a => _mapping.Resolve(a, open: false)))}"
            );
    }

    // Every use of a function has type parameters of its own.
    private (IReadOnlyList<CelType> Arguments, CelType Result) Instantiate(CelOverload overload)
    {
        Dictionary<string, CelType>? fresh = null;
        CelType Fresh(CelType type)
        {
            if (type.Kind != CelKind.Parameter)
            {
                return type.Parameters.Count == 0 ? type : type.With(Fresh);
            }

            fresh ??= new(StringComparer.Ordinal);
            if (!fresh.TryGetValue(type.Name, out var parameter))
            {
                parameter = NewParameter();
                fresh.Add(type.Name, parameter);
            }

            return parameter;
        }

        return ([.. overload.Arguments.Select(Fresh)], Fresh(overload.Result));
    }

    private CelType List(CelNode.List list)
    {
        CelType? item = null;
        var items = new List<CelType>(list.Items.Count);
        foreach (var (optional, node) in list.Items)
        {
            items.Add(optional ? Unwrap(TypeOf(node)) : TypeOf(node));
            item = Join(item, items[^1]);
        }

        _itemsOf[list] = items;
        HoldAlike(items);

        return CelType.ListOf(item ?? NewParameter());
    }

    private CelType Map(CelNode.Map map)
    {
        CelType? key = null;
        CelType? value = null;
        var (keys, values) = (new List<CelType>(map.Entries.Count), new List<CelType>(map.Entries.Count));
        foreach (var (optional, keyNode, valueNode) in map.Entries)
        {
            keys.Add(TypeOf(keyNode));
            values.Add(optional ? Unwrap(TypeOf(valueNode)) : TypeOf(valueNode));
            key = Join(key, keys[^1]);
            value = Join(value, values[^1]);
        }

        HoldAlike(keys);
        HoldAlike(values);

        return CelType.MapOf(key ?? NewParameter(), value ?? NewParameter());
    }

    private void HoldAlike(List<CelType> types)
    {
        if (_formats == 0 && types.Count > 1)
        {
            _alike.Add(types);
        }
    }

    private CelType Join(CelType? one, CelType other) =>
        one is null ? other
        : _mapping.Assign([one], [other]) ? CelTypeMapping.MostGeneral(one, other)
        : CelType.Dyn;

    private CelType Unwrap(CelType type) =>
        Optional(type) ?? throw new FormatException($"'?' stands before a value of type {_mapping.Resolve(type)}");

    // What an optional value holds; null for a type that is not optional.
    private CelType? Optional(CelType type)
    {
        var resolved = _mapping.Resolve(type);
        return resolved.Is("optional_type") ? resolved.Parameters[0]
            : resolved.Kind == CelKind.Dyn ? resolved
            : null;
    }

    private CelType Struct(CelNode.Struct node)
    {
        if (!environment.CanMake(node.Type))
        {
            throw Undeclared(node.Type);
        }

        foreach (var (optional, field, value) in node.Fields)
        {
            var type = optional ? Unwrap(TypeOf(value)) : TypeOf(value);
            if (CelEnvironment.FieldToMake(node.Type, field) is not { } wanted || !_mapping.Assign([type], [wanted]))
            {
                throw new FormatException($"'{node.Type}' has no field '{field}' of type {_mapping.Resolve(type)}");
            }
        }

        return CelType.Named(node.Type);
    }

    private CelType OptionalMap(CelNode.OptionalMap map)
    {
        var operand = _mapping.Resolve(TypeOf(map.Operand));
        var inner = Optional(operand) ?? throw new FormatException($"a value of type {operand} is not optional");
        var body = With([(map.Variable, inner)], () => TypeOf(map.Body));
        return map.Flat ? CelType.OptionalOf(Unwrap(body)) : CelType.OptionalOf(body);
    }

    private CelType Binding(CelNode.Binding binding) =>
        environment.GivesNames
            ? With([(binding.Variable, TypeOf(binding.Value))], () => TypeOf(binding.Body))
            : throw Undeclared("cel");

    private CelType Comprehension(CelNode.Comprehension node)
    {
        var range = _mapping.Resolve(TypeOf(node.Range));
        var (key, value) = range switch
        {
            { Kind: CelKind.Dyn or CelKind.Parameter } => (CelType.Dyn, CelType.Dyn),
            _ when range.Is("list") => (CelType.Int, range.Parameters[0]),
            _ when range.Is("map") => (range.Parameters[0], range.Parameters[1]),
            _ => throw new FormatException($"a value of type {range} cannot be gone through"),
        };

        // One variable is the item of a list or the key of a map; two are index and item, or key and value.
        var single = range.Is("map") ? key : value;
        var locals =
            node.Variables.Count == 1 ? [(node.Variables[0], single)]
            : node.Variables[0] != node.Variables[1] ? new[] { (node.Variables[0], key), (node.Variables[1], value) }
            : throw new FormatException($"'{node.Variables[0]}' stands for two things");
        return With(locals, () => Body(node, range, single));
    }

    private CelType Body(CelNode.Comprehension node, CelType range, CelType item)
    {
        var last = TypeOf(node.Bodies[^1]);
        if (node.Bodies.Count > 1)
        {
            ExpectBool(TypeOf(node.Bodies[0]), node.Macro);
        }

        switch (node.Macro)
        {
            case "all" or "exists" or "exists_one" or "existsOne" or "filter":
                ExpectBool(last, node.Macro);
                return node.Macro == "filter" ? CelType.ListOf(item) : CelType.Bool;
            case "sortBy":
                return range;
            case "transformMap":
                return CelType.MapOf(range.Is("map") ? range.Parameters[0] : CelType.Int, last);
            case "transformMapEntry":
                var entry = _mapping.Resolve(last);
                return entry.Is("map") || entry.Kind == CelKind.Dyn
                    ? entry
                    : throw new FormatException($"a value of type {entry} is no entry of a map");
            default:
                return CelType.ListOf(last);
        }
    }

    private void ExpectBool(CelType type, string macro)
    {
        if (!_mapping.Assign([type], [CelType.Bool]))
        {
            throw new FormatException($"'{macro}' asks for a bool and gets {_mapping.Resolve(type)}");
        }
    }

    private CelType With((string, CelType)[] locals, Func<CelType> check)
    {
        _locals.AddRange(locals);
        var type = check();
        _locals.RemoveRange(_locals.Count - locals.Length, locals.Length);
        return type;
    }
}
