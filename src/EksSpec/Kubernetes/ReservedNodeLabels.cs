namespace EksSpec.Kubernetes;

/// <summary>The labels that a kubelet may set on its own node. Source: Kubernetes, <c>NodeRestriction</c>.</summary>
internal static class ReservedNodeLabels
{
    private static readonly string[] WellKnown =
    [
        "kubernetes.io/hostname",
        "kubernetes.io/os",
        "kubernetes.io/arch",
        "topology.kubernetes.io/zone",
        "topology.kubernetes.io/region",
        "node.kubernetes.io/instance-type",
        "beta.kubernetes.io/instance-type",
        "beta.kubernetes.io/os",
        "beta.kubernetes.io/arch",
        "failure-domain.beta.kubernetes.io/zone",
        "failure-domain.beta.kubernetes.io/region",
    ];

    /// <summary>Whether a label is Kubernetes' own and not among those that a kubelet may set.</summary>
    public static bool IsReserved(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return false;
        }

        var prefix = key.AsSpan(0, slash);
        return (IsWithin(prefix, "kubernetes.io") || IsWithin(prefix, "k8s.io"))
            && !IsWithin(prefix, "kubelet.kubernetes.io")
            && !IsWithin(prefix, "node.kubernetes.io")
            && Array.IndexOf(WellKnown, key) < 0;
    }

    private static bool IsWithin(ReadOnlySpan<char> prefix, string domain) =>
        prefix.EndsWith(domain) && (prefix.Length == domain.Length || prefix[^(domain.Length + 1)] == '.');
}
