using EksSpec.Reading.Binding;

namespace EksSpec.Import;

/// <summary>What C# calls the fields of model types.</summary>
internal sealed class ModelFields
{
    private readonly Dictionary<string, Dictionary<string, ModelField>> _known = new(StringComparer.Ordinal);

    /// <summary>A field of a model type.</summary>
    /// <param name="model">The type, such as <c>V1Deployment</c>.</param>
    /// <param name="field">The field, as in the document.</param>
    public ModelField Of(string model, string field)
    {
        if (!_known.TryGetValue(model, out var fields))
        {
            fields = ModelField.AllOf(model).ToDictionary(each => each.Name, StringComparer.Ordinal);
            _known.Add(model, fields);
        }

        return fields.TryGetValue(field, out var found) ? found : ModelField.Of(model, field);
    }

    /// <summary>The C# type of what a field holds.</summary>
    public static string TypeOf(ModelField field) =>
        field.Model
        ?? field.Plain switch
        {
            null => "string",
            "boolean" => "bool",
            "int32" => "int",
            "int64" => "long",
            "double" or "decimal" => field.Plain,
            "time" or "microTime" => nameof(DateTime),
            "bytes" => "byte[]",
            "intOrString" => nameof(IntOrString),
            "quantity" => nameof(ResourceQuantity),
            "inlineDocument" => nameof(InlineDocument),
            // The only lists in maps and lists hold texts.
            "list" => "IList<string>",
            _ => "object",
        };
}
