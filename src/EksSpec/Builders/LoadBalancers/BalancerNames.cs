namespace EksSpec.Builders;

/// <summary>How load balancers are named.</summary>
internal static class BalancerNames
{
    private const int MaxLength = 32;

    /// <summary>What is wrong with a name as AWS shows it, or <see langword="null"/>.</summary>
    public static string? Error(string name) =>
        name.Length is 0 or > MaxLength ? "is empty or longer than 32 characters"
        : !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? "has other characters than letters, digits and '-'"
        : name[0] == '-' || name[^1] == '-' ? "begins or ends with '-'"
        : name.StartsWith("internal-", StringComparison.Ordinal) ? "begins with 'internal-', which AWS keeps for itself"
        : null;

    /// <summary>The group of a cluster's Ingresses that are on no load balancer of their own, by who reaches it.</summary>
    /// <remarks>A dot is in no name of a load balancer, so the group is nobody else's.</remarks>
    public static string UsualGroup(ClusterBuilder cluster, bool isInternetFacing)
    {
        var end = isInternetFacing ? ".internet-facing" : ".internal";
        var name = cluster.Name.ToLowerInvariant();
        return name[..Math.Min(name.Length, KubernetesNames.MaxLabelLength - end.Length)].TrimEnd('-') + end;
    }
}
