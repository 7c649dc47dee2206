using System.Globalization;

namespace EksSpec.Crds;

/// <summary>Code that reads and writes a value.</summary>
internal static class ValueCode
{
    private const string Inline = "global::EksSpec.Values.InlineDocument";
    private const string Runtime = "global::EksSpec.CustomResources.CustomValue";

    /// <summary>The value of a node that is there.</summary>
    public static string Read(TypeUse type, string node, int depth = 0) =>
        type.Kind switch
        {
            TypeKind.Text => $"{node}.Text()",
            TypeKind.Int32 => $"{node}.Int32()",
            TypeKind.Int64 => $"{node}.Int64()",
            TypeKind.Number => $"{node}.Number()",
            TypeKind.Boolean => $"{node}.Boolean()",
            TypeKind.IntOrString => $"{node}.IntOrString()",
            TypeKind.Quantity => $"{node}.Quantity()",
            TypeKind.Document => $"{node}.Document",
            TypeKind.Kubernetes => $"{node}.Kubernetes<{type.Name}>()",
            TypeKind.Enum => $"__{type.Name}.Read({node})",
            TypeKind.Record => $"{type.Name}.Read({node})",
            _ => $"{node}.{type.Kind}({Lambda(depth)} => {ReadHeld(type.Element!, Item(depth), depth + 1)})",
        };

    /// <summary>The document of a value that is there.</summary>
    public static string Write(TypeUse type, string value, int depth = 0) =>
        type.Kind switch
        {
            TypeKind.Text or TypeKind.Quantity => $"{Inline}.OfText({value})",
            TypeKind.Boolean => $"{Inline}.OfBoolean({value})",
            TypeKind.Document => value,
            TypeKind.Enum => $"{Inline}.OfText(__{type.Name}.Of({value}))",
            TypeKind.Record => $"{value}.ToDocument()",
            TypeKind.List or TypeKind.Map =>
                $"{Runtime}.Of{type.Kind}({value}, {Lambda(depth)} => {WriteHeld(type.Element!, Item(depth), depth + 1)})",
            _ => $"{Runtime}.Of({value})",
        };

    private static string ReadHeld(TypeUse type, string node, int depth) =>
        type.IsNullable ? $"{node}.IsNull ? ({type.CSharp}?)null : {Read(type, node, depth)}" : Read(type, node, depth);

    private static string WriteHeld(TypeUse type, string value, int depth)
    {
        var given = "given" + depth.ToString(CultureInfo.InvariantCulture);
        return type.IsNullable
            ? $"{value} is {{ }} {given} ? {Write(type, given, depth)} : {Inline}.Null"
            : Write(type, value, depth);
    }

    private static string Lambda(int depth) => "static " + Item(depth);

    private static string Item(int depth) => "item" + depth.ToString(CultureInfo.InvariantCulture);
}
