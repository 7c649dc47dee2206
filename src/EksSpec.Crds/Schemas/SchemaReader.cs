using System.Text;

namespace EksSpec.Crds;

/// <summary>Reads a schema, and finds what in it is the same.</summary>
internal sealed class SchemaReader(CancellationToken cancellation)
{
    // Anchors can make a small file a large schema; no API server stores one of this size.
    private const int Most = 500_000;

    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The schema.</summary>
    /// <exception cref="InvalidDataException">It is larger than any that an API server stores.</exception>
    public Schema Read(YamlNode at)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_count > Most)
        {
            throw new InvalidDataException($"The schema has more than {Most} parts.");
        }

        var schema = new Schema(at) { Values = ValuesOf(at) };
        foreach (var property in at["properties"]?.Entries ?? [])
        {
            if (schema[property.Key] is null)
            {
                schema.Properties.Add(new(property.Key, Read(property.Value)));
            }
        }

        schema.Required.UnionWith((at["required"]?.Items ?? []).Select(item => item.Text).OfType<string>());
        schema.Items = at["items"] is { Kind: YamlKind.Map } items ? Read(items) : null;
        schema.Additional = at["additionalProperties"] is { Entries.Count: > 0 } values ? Read(values) : null;
        schema.Form = FormOf(schema);
        return schema;
    }

    // A type and a field that both have an enum come as allOf: a value has to be in each of them.
    private static List<string> ValuesOf(YamlNode at)
    {
        var all = new[] { at["enum"] }
            .Concat((at["allOf"]?.Items ?? []).Select(part => part["enum"]))
            .OfType<YamlNode>()
            .Select(list => list.Items.Select(item => item.Text).OfType<string>().Distinct().ToList())
            .ToList();
        return all.Count == 0 ? [] : all.Aggregate((one, other) => [.. one.Where(other.Contains)]);
    }

    private int FormOf(Schema schema)
    {
        var text = new StringBuilder();
        void Say(params object?[] words)
        {
            foreach (var word in words)
            {
                text.Append(word).Append('\0');
            }
        }

        Say(schema.Type, schema.Format, schema.Pattern, schema.IsNullable, schema.KeepsUnknown, schema.IsEmbedded);
        Say(schema.IsIntOrString, schema.Items?.Form, schema.Additional?.Form);
        Say([.. schema.Values]);
        foreach (var property in schema.Properties)
        {
            var value = property.Value;
            Say(property.Key, value.Form, value.Description, schema.Required.Contains(property.Key));
            Say(value.Default is { } given ? JsonText.Of(given) : null);
        }

        var key = text.ToString();
        if (!_forms.TryGetValue(key, out var form))
        {
            _forms.Add(key, form = _forms.Count + 1);
        }

        return form;
    }
}
