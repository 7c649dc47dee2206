namespace EksSpec.Crds;

/// <summary>A structural schema: what records are made of. What only judges values isn't in it.</summary>
internal sealed class Schema(YamlNode at)
{
    /// <summary>Where it stands.</summary>
    public YamlNode At { get; } = at;

    /// <summary><c>type</c>; null where the schema leaves it out.</summary>
    public string? Type { get; } = at["type"]?.Text;

    /// <summary><c>format</c>.</summary>
    public string? Format { get; } = at["format"]?.Text;

    /// <summary><c>description</c>.</summary>
    public string? Description { get; } = at["description"]?.Text;

    /// <summary><c>pattern</c>.</summary>
    public string? Pattern { get; } = at["pattern"]?.Text;

    /// <summary><c>default</c>.</summary>
    public YamlNode? Default { get; } = at["default"];

    /// <summary>Whether <c>null</c> is a value.</summary>
    public bool IsNullable { get; } = at["nullable"]?.IsTrue ?? false;

    /// <summary>Whether fields are kept that no property names.</summary>
    public bool KeepsUnknown { get; } =
        (at["x-kubernetes-preserve-unknown-fields"]?.IsTrue ?? false)
        || at["additionalProperties"] is { IsTrue: true } or { Kind: YamlKind.Map, Entries.Count: 0 };

    /// <summary>Whether it is a whole object of any kind.</summary>
    public bool IsEmbedded { get; } = at["x-kubernetes-embedded-resource"]?.IsTrue ?? false;

    /// <summary>Whether it is a whole number or a text.</summary>
    public bool IsIntOrString { get; } =
        (at["x-kubernetes-int-or-string"]?.IsTrue ?? false) || at["format"]?.Text == "int-or-string";

    /// <summary>The values that a text may have; empty where it may have any.</summary>
    public List<string> Values { get; set; } = [];

    /// <summary><c>properties</c>, in their order.</summary>
    public List<KeyValuePair<string, Schema>> Properties { get; } = [];

    /// <summary><c>required</c>.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary><c>items</c>.</summary>
    public Schema? Items { get; set; }

    /// <summary><c>additionalProperties</c>, where that is a schema that says something.</summary>
    public Schema? Additional { get; set; }

    /// <summary>A number that two schemas share where their records would be the same, documentation included.</summary>
    public int Form { get; set; }

    /// <summary>The schema of a property.</summary>
    public Schema? this[string property]
    {
        get
        {
            foreach (var each in Properties)
            {
                if (each.Key == property)
                {
                    return each.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The schema at the end of a way of properties.</summary>
    public Schema? Find(params string[] properties)
    {
        var schema = this;
        foreach (var property in properties)
        {
            schema = schema?[property];
        }

        return schema;
    }
}
