namespace EksSpec.Eksctl;

/// <summary>Pods of one namespace that run on Fargate.</summary>
/// <remarks>eksctl schema v1alpha5, <c>FargateProfileSelector</c>.</remarks>
public sealed record FargateProfileSelector
{
    /// <summary>Namespace of the pods.</summary>
    /// <value><c>namespace</c>; required.</value>
    public string? Namespace { get; init; }

    /// <summary>Labels that the pods must all have.</summary>
    /// <value><c>labels</c>; <see langword="null"/> leaves it out. Without it: every pod of the namespace.</value>
    public ValueMap<string>? Labels { get; init; }
}
