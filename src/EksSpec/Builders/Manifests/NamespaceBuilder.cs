using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Namespace that is no environment: for controllers and agents that come from elsewhere.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddNamespace"/>.</remarks>
public sealed class NamespaceBuilder : ManifestBuilder<NamespaceBuilder, V1Namespace>
{
    internal NamespaceBuilder(string name, SourcePosition made)
        : base("v1", "Namespace", name, made, KubernetesNames.DnsLabelError) { }

    /// <summary>Says what pods may do to their node.</summary>
    /// <param name="level">The level; without this call <see cref="PodSecurity.Restricted"/>.</param>
    /// <remarks>Writes the label <c>pod-security.kubernetes.io/enforce</c>.</remarks>
    public NamespaceBuilder WithPodSecurity(PodSecurity level, params CallSite at) =>
        WithLabel(PodSecurityLabels.Enforce, PodSecurityLabels.Text(level), at: at);

    private protected override void Complete(V1Namespace document, Scope scope) => PodSecurityLabels.Complete(document);
}
