namespace EksSpec.Rules.Kubernetes;

/// <summary>The kinds without pods.</summary>
internal static class OtherKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KindRules> All = [];
}
