namespace EksSpec.Rules;

/// <summary>A C# property of a model type as a field of the document.</summary>
/// <param name="Name">The field, such as <c>namespace</c> for <c>NamespaceProperty</c>.</param>
/// <param name="Model">The model type that it holds, in a list or map too; <see langword="null"/> for plain values.</param>
/// <param name="IsMap">Whether its entries have keys.</param>
internal readonly record struct ModelField(string Name, string? Model, bool IsMap)
{
    /// <summary>The field of a property, which may be spelled as in the document too.</summary>
    /// <param name="model">The type of the property.</param>
    /// <param name="property">The property; unknown ones are taken for fields.</param>
    public static ModelField Of(string? model, string property)
    {
        if (model is not null)
        {
            var line = Line(EksctlFieldNames.Text, model);
            foreach (var entry in line.IsEmpty ? Entries(Line(KubernetesFieldNames.Text, model)) : Entries(line))
            {
                if (entry.Property == property || entry.Field.Name == property)
                {
                    return entry.Field;
                }
            }
        }

        return new(property.Length == 0 ? property : char.ToLowerInvariant(property[0]) + property[1..], null, false);
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

    private static List<(string Property, ModelField Field)> Entries(ReadOnlySpan<char> line)
    {
        var entries = new List<(string, ModelField)>();
        foreach (var range in line.Split(' '))
        {
            var entry = line[range];
            if (entry.IndexOf('=') is > 0 and var equals)
            {
                var field = entry[(equals + 1)..];
                var colon = field.IndexOf(':');
                var name = colon < 0 ? field : field[..colon];
                var isMap = name.EndsWith("{}");
                entries.Add(
                    (
                        entry[..equals].ToString(),
                        new(
                            (isMap ? name[..^2] : name).ToString(),
                            colon < 0 ? null : field[(colon + 1)..].ToString(),
                            isMap
                        )
                    )
                );
            }
        }

        return entries;
    }
}
