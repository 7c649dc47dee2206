namespace EksSpec.Generators.Discovery;

/// <summary>What a value of a model is, as far as writing and reading it differ.</summary>
internal enum ModelValueKind
{
    /// <summary><c>string</c>.</summary>
    Text,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>long</c>.</summary>
    Int64,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>DateTime</c> with whole seconds: Kubernetes' <c>Time</c>.</summary>
    Time,

    /// <summary><c>DateTime</c> with microseconds: Kubernetes' <c>MicroTime</c>.</summary>
    MicroTime,

    /// <summary><c>byte[]</c>, base64 in the document.</summary>
    Bytes,

    /// <summary><c>k8s.Models.IntOrString</c>.</summary>
    IntOrString,

    /// <summary><c>k8s.Models.ResourceQuantity</c>.</summary>
    Quantity,

    /// <summary><c>EksSpec.Values.InlineDocument</c>: any JSON, ours.</summary>
    InlineDocument,

    /// <summary><c>object</c>: any JSON, upstream's.</summary>
    Any,

    /// <summary>A list: <c>ValueList&lt;T&gt;</c> in eksctl records, <c>IList&lt;T&gt;</c> in Kubernetes objects.</summary>
    List,

    /// <summary>A map with text keys: <c>ValueMap&lt;T&gt;</c> in eksctl records, <c>IDictionary&lt;string, T&gt;</c> in Kubernetes objects.</summary>
    Map,

    /// <summary>Another model type: <see cref="ModelValue.TypeName"/> is its <see cref="ModelType.TypeName"/>.</summary>
    Model,
}
