namespace EksSpec.Reading.Binding;

/// <summary>A field of a model type.</summary>
/// <param name="Name">The field, such as <c>namespace</c> for the property <c>NamespaceProperty</c>.</param>
/// <param name="Model">The model type that it holds, in a list or map too; <see langword="null"/> for plain values.</param>
/// <param name="IsMap">Whether its entries have keys.</param>
/// <param name="IsList">Whether it has items.</param>
internal readonly record struct ModelField(string Name, string? Model, bool IsMap, bool IsList = false)
{
    /// <summary>The property in C#, such as <c>NamespaceProperty</c>.</summary>
    public string Property => PropertyName ?? char.ToUpperInvariant(Name[0]) + Name[1..];

    private string? PropertyName { get; init; }

    /// <summary>What it holds that is neither a text nor a model type, in a list or map too: <c>boolean</c>, <c>quantity</c>.</summary>
    public string? Plain { get; private init; }

    /// <summary>The field of a property, which may be spelled as in the document too.</summary>
    /// <param name="model">The type of the property.</param>
    /// <param name="property">The property; unknown ones are taken for fields.</param>
    public static ModelField Of(string? model, string property)
    {
        var camel = property.Length == 0 ? property : char.ToLowerInvariant(property[0]) + property[1..];
        foreach (var entry in Entries(model))
        {
            var (name, field) = Read(entry);
            if (name == property || field.Name == property || (name is null && field.Name == camel))
            {
                return field;
            }
        }

        return new(camel, null, false);
    }

    /// <summary>The fields of a model type; none for one that is unknown.</summary>
    public static IReadOnlyList<ModelField> AllOf(string model) =>
        [.. Entries(model).Select(entry => Read(entry).Field)];

    private static string[] Entries(string? model)
    {
        var line = model is null ? default : Line(EksctlFieldNames.Text, model);
        line = line.IsEmpty && model is not null ? Line(KubernetesFieldNames.Text, model) : line;
        return line.IsEmpty
            ? []
            : line[(model!.Length + 1)..].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static ReadOnlySpan<char> Line(string text, string model)
    {
        var start = text.IndexOf($"\n{model} ", StringComparison.Ordinal);
        if (start < 0)
        {
            return default;
        }

        var lines = text.AsSpan(start + 1).EnumerateLines();
        lines.MoveNext();
        return lines.Current;
    }

    // [Property=]field[{}|[]][:Model|:plain]
    private static (string? Property, ModelField Field) Read(string entry)
    {
        var (property, field) = entry.Split('=') is [var left, var right] ? (left, right) : (null, entry);
        var (name, model) = field.Split(':') is [var before, var held] ? (before, held) : (field, null);
        var (isMap, isList) = (
            name.EndsWith("{}", StringComparison.Ordinal),
            name.EndsWith("[]", StringComparison.Ordinal)
        );
        name = isMap || isList ? name[..^2] : name;
        return char.IsAsciiLetterLower(model?[0] ?? 'A')
            ? (property, new(name, null, isMap, isList) { Plain = model, PropertyName = property })
            : (property, new(name, model, isMap, isList) { PropertyName = property });
    }
}
