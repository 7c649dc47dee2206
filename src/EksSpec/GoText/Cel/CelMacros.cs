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
        Variables(name, arguments.Count) is > 0 and var count
            ? new CelNode.Comprehension(
                target,
                name,
                [.. arguments.Take(count).Select(Variable)],
                [.. arguments.Skip(count)]
            )
        : name is "optMap" or "optFlatMap" && arguments.Count == 2
            ? new CelNode.OptionalMap(target, Variable(arguments[0]), arguments[1], name == "optFlatMap")
        : (target, name, arguments) is (CelNode.Name { Text: "cel" }, "bind", [var variable, var value, var body])
            ? new CelNode.Binding(Variable(variable), value, body)
        : new CelNode.Call(target, name, arguments);

    // How many names a macro brings before the expressions that use them; none for what is no macro.
    private static int Variables(string name, int arguments) =>
        (name, arguments) switch
        {
            ("all" or "exists" or "exists_one" or "map" or "filter" or "sortBy", 2) or ("map", 3) => 1,
            ("all" or "exists" or "existsOne", 3) => 2,
            ("transformList" or "transformMap" or "transformMapEntry", 3 or 4) => 2,
            _ => 0,
        };

    private static string Variable(CelNode argument) =>
        argument is CelNode.Name name
            ? name.Text
            : throw new FormatException("a macro's variable must be a plain name");
}
