using EksSpec.Reading.Binding;
using EksSpec.Writing;

namespace EksSpec.Import;

/// <summary>Prints what documents say as C# that makes the same.</summary>
/// <param name="fields">What C# calls the fields.</param>
/// <param name="remarks">The comments of the document: each goes where its place is printed.</param>
internal sealed class ModelPrinter(ModelFields fields, RemarkBook remarks)
{
    // As far as a line of code is read with ease.
    private const int Widest = 90;

    // An initializer of more parts has a line for each.
    private const int MostInLine = 2;

    /// <summary>The comments of the document.</summary>
    public RemarkBook Remarks => remarks;

    /// <summary>An object of a model type.</summary>
    /// <param name="model">The type.</param>
    /// <param name="map">What it says.</param>
    /// <param name="at">Where it stands in its document.</param>
    /// <param name="open">What makes it: <c>new()</c> where the compiler knows the type.</param>
    /// <param name="without">Fields that are left to the type.</param>
    public Snippet Object(string model, InlineDocument map, SpecPath at, string open, params string[] without)
    {
        List<Part> parts =
        [
            .. map
                .Entries.Where(entry => !without.Contains(entry.Key))
                .Select(entry => PartOf(fields.Of(model, entry.Key), entry.Value, at.Entry(entry.Key))),
        ];
        var (below, behind) = (remarks.TakeBelow(at), open.EndsWith("with", StringComparison.Ordinal) ? " { }" : "");
        return parts.Count == 0 && below.Count == 0 ? open + behind : Initializer(open, parts, below, MostInLine);
    }

    /// <summary>What a field of a model type is set to.</summary>
    public Snippet Value(ModelField field, InlineDocument value, SpecPath at) =>
        value.Kind == InlineDocumentKind.Null ? "null"
        : field.IsMap ? Map(field, value, at)
        : field.IsList ? List(field, value, at)
        : Single(field, value, at);

    /// <summary>Any JSON.</summary>
    public static Snippet Free(InlineDocument value) =>
        value.Kind switch
        {
            InlineDocumentKind.Null => "InlineDocument.Null",
            InlineDocumentKind.Text => Literals.Of(value.Scalar!),
            InlineDocumentKind.Boolean => value.Scalar!,
            InlineDocumentKind.Number => $"InlineDocument.OfNumber({Literals.Quoted(value.Scalar!)})",
            _ => Call("InlineDocument.Parse", Literals.Raw(CanonicalJson.Serialize(value).TrimEnd('\n'))),
        };

    /// <summary>A call with one argument.</summary>
    public static Snippet Call(string method, Snippet argument) =>
        argument.IsLine && method.Length + argument.Width < Widest
            ? argument.Between(method + "(", ")")
            : new([method + "(", .. argument.Indented(), ")"]);

    /// <summary>A statement or an argument that has several parts, in one line where that is short.</summary>
    public static Snippet Initializer(string open, List<Part> parts, IReadOnlyList<string> below, int mostInLine)
    {
        var isList = open == "[";
        var close = isList ? "]" : "}";
        if (below.Count == 0 && parts.Count <= mostInLine && parts.TrueForAll(part => part.IsLine))
        {
            var inner = string.Join(", ", parts.Select(part => part.Value.Lines[0]));
            var line = isList ? $"[{inner}]" : $"{open} {{ {inner} }}";
            if (line.Length <= Widest)
            {
                return line;
            }
        }

        List<string> lines = isList ? [open] : [open, "{"];
        foreach (var part in parts)
        {
            lines.AddRange(new Snippet([.. part.Above, .. part.Value.Between("", ",").Lines]).Indented());
        }

        lines.AddRange(below.Select(line => "    " + line));
        lines.Add(close);
        return new(lines.ToValueList());
    }

    /// <summary>A value that is given to something in an initializer.</summary>
    public static Snippet Assigned(string name, Snippet value) =>
        value.IsLine || value.Lines[0] != "[" ? value.Between(name + " = ", "") : new([name + " =", .. value.Lines]);

    private Part PartOf(ModelField field, InlineDocument value, SpecPath at)
    {
        var above = remarks.Take(at);
        return new(above, Assigned(field.Property, Value(field, value, at)));
    }

    private Snippet Map(ModelField field, InlineDocument map, SpecPath at)
    {
        var parts = map
            .Entries.Select(entry =>
            {
                var place = at.Entry(entry.Key);
                var above = remarks.Take(place);
                return new Part(
                    above,
                    Single(field, entry.Value, place).Between($"[{Literals.Quoted(entry.Key)}] = ", "")
                );
            })
            .ToList();
        var open = $"new Dictionary<string, {ModelFields.TypeOf(field)}>";
        var below = remarks.TakeBelow(at);
        return parts.Count == 0 && below.Count == 0 ? open + "()" : Initializer(open, parts, below, MostInLine);
    }

    private Snippet List(ModelField field, InlineDocument list, SpecPath at)
    {
        List<Part> parts = [];
        foreach (var item in list.Items)
        {
            var place = at.Item(parts.Count);
            var above = remarks.Take(place);
            parts.Add(new(above, Single(field, item, place)));
        }

        var isModel = field.Model is not null;
        return Initializer("[", parts, remarks.TakeBelow(at), isModel ? 1 : int.MaxValue);
    }

    private Snippet Single(ModelField field, InlineDocument value, SpecPath at) =>
        value.Kind == InlineDocumentKind.Null
            ? field.Plain is "inlineDocument" or "any"
                ? "InlineDocument.Null"
                : "null!"
            : field.Model is { } model
                ? Object(model, value, at, "new()")
                : field.Plain switch
                {
                    null => Literals.Of(value.Scalar!),
                    "bytes" => Literals.OfBytes(value.Scalar!),
                    "time" or "microTime" => Literals.OfTime(value.Scalar!),
                    "decimal" => value.Scalar + "m",
                    "intOrString" or "quantity" when value.AsText is { } text => Literals.Quoted(text),
                    "list" => List(field with { IsMap = false }, value, at),
                    "inlineDocument" or "any" => Free(value),
                    _ => value.Scalar!,
                };

    /// <summary>A part of an initializer.</summary>
    /// <param name="Above">The comments above it.</param>
    /// <param name="Value">Its code.</param>
    internal readonly record struct Part(IReadOnlyList<string> Above, Snippet Value)
    {
        public bool IsLine => Above.Count == 0 && Value.IsLine;
    }
}
