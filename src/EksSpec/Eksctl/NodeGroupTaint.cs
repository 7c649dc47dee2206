namespace EksSpec.Eksctl;

/// <summary>A taint of a node: pods without a matching toleration stay away.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupTaint</c>.</remarks>
public sealed record NodeGroupTaint
{
    /// <summary>Key of the taint: a qualified name.</summary>
    /// <value><c>key</c>; required.</value>
    public string? Key { get; init; }

    /// <summary>Value of the taint: a label value.</summary>
    /// <value><c>value</c>; <see langword="null"/> leaves it out. Without it: the taint has an empty value.</value>
    public string? Value { get; init; }

    /// <summary>
    /// <c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>. <c>PreferNoSchedule</c> isolates nothing.
    /// </summary>
    /// <value><c>effect</c>; required.</value>
    public string? Effect { get; init; }
}
