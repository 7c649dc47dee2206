namespace EksSpec.GoText;

/// <summary>A part of an expression.</summary>
internal abstract record CelNode
{
    /// <summary>The name with dots that it is, <c>a.b.c</c>; absent for everything else.</summary>
    public string? QualifiedName =>
        this switch
        {
            Name name => name.Text,
            Select { Optional: false, Operand.QualifiedName: { } operand } select => $"{operand}.{select.Field}",
            _ => null,
        };

    /// <summary>A value that is written out.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Text">The content of a string, or how the value is written; of bytes a character for each.</param>
    public sealed record Literal(CelType Type, string Text = "") : CelNode;

    /// <summary>A name.</summary>
    public sealed record Name(string Text) : CelNode;

    /// <summary>A field of something: <c>a.b</c>, or <c>a.?b</c> where it may be absent.</summary>
    public sealed record Select(CelNode Operand, string Field, bool Optional = false) : CelNode;

    /// <summary>The question whether a field is there: <c>has(a.b)</c>.</summary>
    public sealed record Has(Select Field) : CelNode;

    /// <summary>A call: <c>f(a)</c>, <c>a.f(b)</c>, or an operator.</summary>
    public sealed record Call(CelNode? Target, string Function, IReadOnlyList<CelNode> Arguments) : CelNode;

    /// <summary>A list that is written out; optional items may be left out.</summary>
    public sealed record List(IReadOnlyList<(bool Optional, CelNode Item)> Items) : CelNode;

    /// <summary>A map that is written out; optional entries may be left out.</summary>
    public sealed record Map(IReadOnlyList<(bool Optional, CelNode Key, CelNode Value)> Entries) : CelNode;

    /// <summary>An object that is written out: <c>Type{field: value}</c>.</summary>
    public sealed record Struct(string Type, IReadOnlyList<(bool Optional, string Field, CelNode Value)> Fields)
        : CelNode;

    /// <summary>A macro that goes over a list or a map: <c>a.all(x, …)</c>, <c>a.transformMap(k, v, …)</c>.</summary>
    public sealed record Comprehension(
        CelNode Range,
        string Macro,
        IReadOnlyList<string> Variables,
        IReadOnlyList<CelNode> Bodies
    ) : CelNode;

    /// <summary>A value that gets a name in an expression: <c>cel.bind(x, …, …)</c>.</summary>
    public sealed record Binding(string Variable, CelNode Value, CelNode Body) : CelNode;

    /// <summary>A macro on an optional value: <c>a.optMap(x, …)</c>, <c>a.optFlatMap(x, …)</c>.</summary>
    public sealed record OptionalMap(CelNode Operand, string Variable, CelNode Body, bool Flat) : CelNode;
}
