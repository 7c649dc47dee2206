using System.Text;

namespace EksSpec.Crds;

/// <summary>Writes a record: its properties, how it is written and how it is read.</summary>
internal static class RecordEmitter
{
    private const string Inline = "global::EksSpec.Values.InlineDocument";
    private const string Runtime = "global::EksSpec.CustomResources";

    /// <summary>A part of a kind.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="record">The record.</param>
    /// <param name="resource">The record of the kind, where this is its <c>spec</c>.</param>
    public static void EmitPart(StringBuilder code, RecordType record, string? resource)
    {
        code.Append('\n');
        DocComment.Append(code, "", record.Schema.Description, $"<c>{DocComment.Escape(record.Path)}</c>.");
        var isSpec = resource is null ? "" : $" : {Runtime}.ICustomResourceSpec";
        code.Append($"public sealed partial record {record.Name}{isSpec}\n{{\n");
        EmitProperties(code, record);
        EmitEquality(code, record);
        code.Append($"    /// <summary>The part as a document that can be written.</summary>\n");
        code.Append($"    public {Inline} ToDocument()\n    {{\n        {Runtime}.CustomFields fields = new();\n");
        EmitWrites(code, record);
        code.Append("        return fields.ToDocument();\n    }\n\n");
        EmitFromDocument(code, record, "the part");
        code.Append($"    internal static {record.Name} Read({Runtime}.CustomValue value)\n    {{\n");
        code.Append(
            $"        {Runtime}.CustomFields fields = new(value);\n        {record.Name} result = new()\n        {{\n"
        );
        EmitReads(code, record);
        code.Append("        };\n        fields.End();\n        return result;\n    }\n");
        if (resource is not null)
        {
            code.Append($"\n    {Runtime}.CustomResource {Runtime}.ICustomResourceSpec.ToResource(string name) =>\n");
            code.Append($"        new {resource} {{ Name = name, Spec = this }};\n");
        }

        code.Append("}\n");
    }

    public static void EmitProperties(StringBuilder code, RecordType record)
    {
        foreach (var property in record.Properties)
        {
            var path = DocComment.Escape(property.Path);
            DocComment.Append(code, "    ", property.Schema.Description, $"<c>{path}</c>.");
            DocComment.AppendValue(code, "    ", property);
            code.Append($"    public {property.Type.CSharp}? {property.Name} {{ get; init; }}\n\n");
        }

        if (record.Others is { } others)
        {
            code.Append("    /// <summary>Fields that no other property is for: the kind keeps them.</summary>\n");
            code.Append($"    public global::EksSpec.Values.ValueMap<{Inline}>? {others} {{ get; init; }}\n\n");
        }
    }

    // Classes of k8s.Models compare by reference; what holds one compares what is written.
    public static void EmitEquality(StringBuilder code, RecordType record)
    {
        if (record.Properties.Exists(property => property.Type.HasIdentity))
        {
            code.Append("    /// <inheritdoc/>\n");
            code.Append($"    public bool Equals({record.Name}? other) =>\n");
            code.Append("        other is not null && ToDocument().Equals(other.ToDocument());\n\n");
            code.Append("    /// <inheritdoc/>\n");
            code.Append("    public override int GetHashCode() => ToDocument().GetHashCode();\n\n");
        }
    }

    public static void EmitWrites(StringBuilder code, RecordType record)
    {
        foreach (var (property, i) in record.Properties.Select((property, i) => (property, i)))
        {
            var write = ValueCode.Write(property.Type, $"v{i}");
            code.Append($"        if ({property.Name} is {{ }} v{i})\n        {{\n");
            code.Append($"            fields.Add({CSharpText.Literal(property.Field)}, {write});\n        }}\n\n");
        }

        if (record.Others is { } others)
        {
            code.Append($"        fields.AddAll({others});\n");
        }
    }

    public static void EmitReads(StringBuilder code, RecordType record)
    {
        foreach (var (property, i) in record.Properties.Select((property, i) => (property, i)))
        {
            var read = ValueCode.Read(property.Type, $"v{i}");
            var field = CSharpText.Literal(property.Field);
            code.Append($"            {property.Name} = fields[{field}] is {{ }} v{i} ? {read} : null,\n");
        }

        if (record.Others is { } others)
        {
            code.Append($"            {others} = fields.Rest(),\n");
        }
    }

    public static void EmitFromDocument(StringBuilder code, RecordType record, string what)
    {
        code.Append($"    /// <summary>Reads {what} from a document.</summary>\n");
        code.Append("    /// <param name=\"document\">The document.</param>\n");
        code.Append("    /// <exception cref=\"global::System.FormatException\">\n");
        code.Append("    /// A field is unknown or holds what it can't hold; the message begins with its path.\n");
        code.Append("    /// </exception>\n");
        code.Append($"    public static {record.Name} FromDocument({Inline} document) =>\n");
        code.Append($"        Read({Runtime}.CustomValue.Root(document));\n\n");
    }
}
