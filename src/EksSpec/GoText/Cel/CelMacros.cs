namespace EksSpec.GoText;

/// <summary>The calls that are no calls: they bring names of their own.</summary>
internal static class CelMacros
{
    /// <summary>A call without a target, or what the macro of this name stands for.</summary>
    public static CelNode ExpandGlobal(string name, IReadOnlyList<CelNode> arguments) =>
        (name, arguments) switch
        {
            ("has", [CelNode.Select { Optional: false } field]) => new CelNode.Has(field),
            ("has", [_]) => throw new FormatException("has() asks for a field, as in has(a.b)"),
            _ => new CelNode.Call(null, name, arguments),
        };

    /// <summary>A call with a target, or what the macro of this name stands for.</summary>
    public static CelNode ExpandMember(CelNode target, string name, IReadOnlyList<CelNode> arguments) =>
        (name, arguments.Count) switch
        {
            ("all" or "exists" or "exists_one" or "existsOne" or "map" or "filter", 2) => Expand(
                target,
                name,
                1,
                arguments
            ),
            ("map", 3) => Expand(target, name, 1, arguments),
            ("all" or "exists" or "existsOne" or "transformList" or "transformMap" or "transformMapEntry", 3) => Expand(
                target,
                name,
                2,
                arguments
            ),
            ("transformList" or "transformMap" or "transformMapEntry", 4) => Expand(target, name, 2, arguments),
            ("sortBy", 2) => Expand(target, name, 1, arguments),
            ("optMap" or "optFlatMap", 2) => new CelNode.OptionalMap(
                target,
                Variable(arguments[0]),
                arguments[1],
                name == "optFlatMap"
            ),
            _ => new CelNode.Call(target, name, arguments),
        };

    private static CelNode.Comprehension Expand(
        CelNode range,
        string macro,
        int variables,
        IReadOnlyList<CelNode> arguments
    ) => new(range, macro, [.. arguments.Take(variables).Select(Variable)], [.. arguments.Skip(variables)]);

    private static string Variable(CelNode argument) =>
        argument is CelNode.Name name
            ? name.Text
            : throw new FormatException("a macro's variable must be a plain name");
}
