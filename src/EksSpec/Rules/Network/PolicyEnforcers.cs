namespace EksSpec.Rules;

/// <summary>The programs that enforce NetworkPolicies, or have policies of their own, apart from the VPC CNI.</summary>
internal static class PolicyEnforcers
{
    private static readonly string[] Groups =
    [
        "cilium.io",
        "crd.antrea.io",
        "crd.projectcalico.org",
        "operator.tigera.io",
        "policy.networking.k8s.io",
        "projectcalico.org",
    ];

    private static readonly string[] Names = ["antrea", "calico", "cilium", "kube-router", "tigera", "weave-net"];

    // Where their agents run, for those who declare them external.
    private static readonly (string Space, string Name)[] Agents =
    [
        ("kube-system", "cilium"),
        ("kube-system", "calico-node"),
        ("calico-system", "calico-node"),
    ];

    /// <summary>Whether another program than the VPC CNI may enforce policies, or the VPC CNI comes from elsewhere.</summary>
    public static bool MayBeIn(SiteView site, ClusterConfig config) =>
        (config.Addons ?? []).Any(addon => IsNamed(addon?.Name))
        || Array.Exists(Agents, agent => site.Knows("DaemonSet", agent.Space, agent.Name))
        || site.Objects.AsSpan().Exists(IsOne);

    /// <summary>Whether an object is a policy, or a setting, of such a program.</summary>
    public static bool IsOwnPolicy(SpecObject item) =>
        item.Value is InlineDocument && Array.IndexOf(Groups, ApiGroup.Of(item.Ref.ApiVersion)) >= 0;

    private static bool IsOne(SpecObject item) =>
        IsOwnPolicy(item)
        || (item.Ref.Kind == "DaemonSet" && (IsNamed(item.Ref.Name) || item.Ref.Name == "aws-node"))
        || (item.Value is InlineDocument document && BringsOne(item, document));

    // An Application of Argo CD or a HelmRelease of Flux.
    private static bool BringsOne(SpecObject item, InlineDocument document) =>
        item.Ref.Kind is "Application" or "ApplicationSet" or "HelmRelease" or "HelmChart"
        && (
            IsNamed(item.Ref.Name)
            || document
                .Find("spec.source.chart")
                .Concat(document.Find("spec.sources[*].chart"))
                .Concat(document.Find("spec.chart.spec.chart"))
                .Any(found => IsNamed(found.Value?.AsText) || found.Value?.AsText == "aws-vpc-cni")
        );

    private static bool IsNamed(string? name) =>
        name is not null && Array.Exists(Names, known => name.Contains(known, StringComparison.OrdinalIgnoreCase));
}
