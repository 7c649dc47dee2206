namespace EksSpec.Generators.Discovery;

/// <summary>The type of a property, of a list's items or of a map's values.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TypeName">
/// Its C# type, ready to be written into code, without the question mark of a nullable:
/// <c>int</c>, <c>global::k8s.Models.V1Container</c>, <c>global::System.Collections.Generic.IList&lt;string&gt;</c>.
/// </param>
/// <param name="IsNullableValueType">Whether it is <c>int?</c> and the like: has <c>.Value</c>, and null means absent.</param>
/// <param name="IsValueType">Whether it is a value type, nullable or not.</param>
/// <param name="Element">What a list or map holds; null for everything else.</param>
internal sealed record ModelValue(
    ModelValueKind Kind,
    string TypeName,
    bool IsValueType,
    bool IsNullableValueType,
    ModelValue? Element
)
{
    /// <summary>Whether a value can be null: a reference, or a nullable value.</summary>
    public bool CanBeNull => !IsValueType || IsNullableValueType;

    /// <summary>The C# type with the question mark where it can be null.</summary>
    public string NullableTypeName => CanBeNull ? TypeName + "?" : TypeName;

    /// <summary>The <see cref="TypeName"/> of the model type it is or holds; null where there is none.</summary>
    public string? Held =>
        Element is null
            ? Kind == ModelValueKind.Model
                ? TypeName
                : null
            : Element.Held;
}
