namespace EksSpec.Crds;

/// <summary>What a value of a custom resource is, as far as C# types differ.</summary>
internal enum TypeKind
{
    Text,
    Int32,
    Int64,
    Number,
    Boolean,
    IntOrString,

    /// <summary>An amount, such as <c>500m</c>: a text that may be written as a number.</summary>
    Quantity,

    /// <summary>Anything.</summary>
    Document,

    /// <summary>A text that is one of some.</summary>
    Enum,

    Record,
    Kubernetes,
    List,
    Map,
}
