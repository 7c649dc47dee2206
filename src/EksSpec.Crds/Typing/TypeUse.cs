namespace EksSpec.Crds;

/// <summary>The type of a property, of a list's items or of a map's values.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What a record, an enum or a class of <c>k8s.Models</c> is called.</param>
/// <param name="Element">What a list or map holds.</param>
internal sealed record TypeUse(TypeKind Kind, string Name = "", TypeUse? Element = null)
{
    /// <summary>Whether an item may be <c>null</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether it compares by reference, as classes of <c>k8s.Models</c> do.</summary>
    public bool HasIdentity => Kind is TypeKind.Kubernetes or TypeKind.IntOrString || Element is { HasIdentity: true };

    /// <summary>The type in C#, without the question mark of something that may be absent.</summary>
    public string CSharp =>
        Kind switch
        {
            TypeKind.Text or TypeKind.Quantity => "string",
            TypeKind.Int32 => "int",
            TypeKind.Int64 => "long",
            TypeKind.Number => "double",
            TypeKind.Boolean => "bool",
            TypeKind.IntOrString => "global::k8s.Models.IntOrString",
            TypeKind.Document => "global::EksSpec.Values.InlineDocument",
            TypeKind.List => $"global::EksSpec.Values.ValueList<{Element!.Held}>",
            TypeKind.Map => $"global::EksSpec.Values.ValueMap<{Element!.Held}>",
            _ => Name,
        };

    private string Held => IsNullable ? CSharp + "?" : CSharp;
}
