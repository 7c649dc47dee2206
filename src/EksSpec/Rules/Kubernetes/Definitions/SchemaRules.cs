namespace EksSpec.Rules;

/// <summary>The rules of a schema, each at its place in it.</summary>
internal sealed class SchemaRules
{
    private readonly Dictionary<string, SchemaRules> _fields = new(StringComparer.Ordinal);

    private SchemaRules(Schema schema, bool isObject)
    {
        (Schema, IsObject) = (schema, isObject);
        var self = SchemaTypes.Of(schema, isObject);
        Rules = self is null
            ? []
            : [.. (schema.Props.XKubernetesValidations ?? []).Where(IsThere).Select(rule => Compiled(rule, self))];
        Items = schema.Items is { } items ? Of(items, items.IsEmbedded) : null;
        Additional = schema.Additional is { } values ? Of(values, values.IsEmbedded) : null;
        foreach (var (name, property) in schema.Properties)
        {
            if (
                SchemaTypes.Of(property, property.IsEmbedded) is not null
                && Of(property, property.IsEmbedded) is { } rules
            )
            {
                _fields.Add(name, rules);
            }
        }
    }

    /// <summary>The schema they belong to.</summary>
    public Schema Schema { get; }

    /// <summary>Whether its values are whole objects.</summary>
    public bool IsObject { get; }

    /// <summary>The rules of the value itself.</summary>
    public IReadOnlyList<SchemaRule> Rules { get; }

    /// <summary>Those of its items.</summary>
    public SchemaRules? Items { get; }

    private SchemaRules? Additional { get; }

    private bool IsEmpty => Rules.Count == 0 && Items is null && Additional is null && _fields.Count == 0;

    /// <summary>The rules of a schema and all that is in it; null where there are none.</summary>
    public static SchemaRules? Of(Schema schema, bool isObject) =>
        new SchemaRules(schema, isObject) is { IsEmpty: false } rules ? rules : null;

    /// <summary>Those of a field or an entry.</summary>
    public SchemaRules? PartOf(string key) =>
        _fields.TryGetValue(key, out var rules) ? rules
        : Schema.Properties.ContainsKey(key) ? null
        : Additional;

    private static bool IsThere(V1ValidationRule rule) => !string.IsNullOrWhiteSpace(rule?.Rule);

    private static SchemaRule Compiled(V1ValidationRule rule, CelType self)
    {
        var old = rule.OptionalOldSelf == true ? CelType.OptionalOf(self) : self;
        var names = new CelEnvironment(self, old);
        return new(
            rule.Rule,
            CelCompiler.Parse(rule.Rule, names),
            (rule.Message ?? "").Trim(),
            string.IsNullOrWhiteSpace(rule.MessageExpression) ? null : CelCompiler.Parse(rule.MessageExpression, names),
            SpecPath.TryParse(
                (rule.FieldPath ?? "")
                    .Trim()
                    .TrimStart('.')
                    .Replace("['", "[", StringComparison.Ordinal)
                    .Replace("']", "]", StringComparison.Ordinal),
                out var path
            )
                ? path
                : SpecPath.Root,
            rule.OptionalOldSelf == true,
            rule.OptionalOldSelf != true && CelCompiler.Mentions(rule.Rule, "oldSelf")
        );
    }
}
