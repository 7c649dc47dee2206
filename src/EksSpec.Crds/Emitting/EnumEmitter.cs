using System.Text;

namespace EksSpec.Crds;

/// <summary>Writes an enum, and what its members are called in documents.</summary>
internal static class EnumEmitter
{
    public static void Emit(StringBuilder code, EnumType type)
    {
        code.Append('\n');
        DocComment.Append(code, "", type.Schema.Description, $"What <c>{DocComment.Escape(type.Path)}</c> may be.");
        code.Append($"public enum {type.Name}\n{{\n");
        foreach (var (name, text) in type.Members)
        {
            code.Append($"    /// <summary>Writes <c>{DocComment.Escape(text)}</c>.</summary>\n    {name},\n\n");
        }

        code.Append($"}}\n\nfile static class __{type.Name}\n{{\n");
        code.Append($"    public static string Of({type.Name} value) =>\n        value switch\n        {{\n");
        foreach (var (name, text) in type.Members)
        {
            code.Append($"            {type.Name}.{name} => {CSharpText.Literal(text)},\n");
        }

        code.Append(
            "            _ => throw new global::System.ArgumentOutOfRangeException(nameof(value)),\n        };\n\n"
        );
        code.Append($"    public static {type.Name} Read(global::EksSpec.CustomResources.CustomValue value) =>\n");
        code.Append("        value.Text() switch\n        {\n");
        foreach (var (name, text) in type.Members)
        {
            code.Append($"            {CSharpText.Literal(text)} => {type.Name}.{name},\n");
        }

        var texts = string.Join(", ", type.Members.Select(member => CSharpText.Literal(member.Text)));
        code.Append($"            _ => throw value.IsNoneOf({texts}),\n        }};\n}}\n");
    }
}
