namespace EksSpec.Rules;

/// <summary>What a NetworkPolicy limits, as the API server understands what it leaves out.</summary>
internal static class NetworkPolicyFacts
{
    /// <summary>Whether the policy limits what comes in.</summary>
    public static bool LimitsIngress(this V1NetworkPolicySpec spec) =>
        spec.PolicyTypes is not { Count: > 0 } types || types.Contains("Ingress");

    /// <summary>Whether the policy limits what goes out.</summary>
    public static bool LimitsEgress(this V1NetworkPolicySpec spec) =>
        spec.PolicyTypes is { Count: > 0 } types ? types.Contains("Egress") : spec.Egress is { Count: > 0 };

    /// <summary>The pods that a policy is about; none where its selector is wrong.</summary>
    public static IEnumerable<PodView> PodsOf(this SiteView site, V1NetworkPolicySpec spec, SpecObject policy) =>
        site.Select(spec.PodSelector ?? new(), policy.Namespace)
            // The labels that a kustomization adds tell the pods of one from those of another.
            .Where(pod => pod.Owner.AddedLabels == policy.AddedLabels);

    /// <summary>Whether a port of a rule is a number, or within a range.</summary>
    public static bool Covers(this V1NetworkPolicyPort port, int number) =>
        port.Port?.Value is not { Length: > 0 } text
        || (GoInteger.TryParse(text, out int first) && number >= first && number <= (port.EndPort ?? first));

    /// <summary>The protocol of a port, which is TCP where none is written.</summary>
    public static string ProtocolOf(this V1NetworkPolicyPort port) =>
        string.IsNullOrEmpty(port.Protocol) ? "TCP" : port.Protocol;
}
