using EksSpec.Builders;

namespace EksSpec;

/// <summary>An EKS capability: software for the cluster that AWS runs outside of it.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddCapability"/>. Writes an item of <c>capabilities</c>.</remarks>
public sealed class CapabilityBuilder : RecordBuilder<CapabilityBuilder, Capability>
{
    internal CapabilityBuilder(Capability capability, SourcePosition made)
        : base(capability, made) { }

    /// <summary>Uses a role that exists already instead of making one.</summary>
    /// <param name="roleArn">ARN of the role.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>roleArn</c>.</remarks>
    public CapabilityBuilder UseRole(string roleArn, params CallSite at) =>
        Set("roleArn", Guard.Text(roleArn), at, capability => capability with { RoleArn = roleArn });

    /// <summary>Attaches policies by ARN to the role that eksctl makes.</summary>
    /// <param name="policyArns">The policies.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes <c>attachPolicyARNs</c>.</remarks>
    public CapabilityBuilder WithPolicies(IEnumerable<string> policyArns, params CallSite at) =>
        Set("attachPolicyARNs", Guard.Texts(policyArns), at, (made, list) => made with { AttachPolicyArns = list });

    /// <inheritdoc cref="WithPolicies(IEnumerable{string}, CallSite)"/>
    public CapabilityBuilder WithPolicies(params Items<string> policyArns) =>
        WithPolicies(policyArns, at: Guard.At(policyArns));

    /// <summary>Signs people in to Argo CD through IAM Identity Center.</summary>
    /// <param name="identityCenterArn">ARN of the Identity Center instance.</param>
    /// <param name="namespace">Namespace that Argo CD works in; without it <c>argocd</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="identityCenterArn"/> is empty.</exception>
    /// <remarks>Writes <c>configuration.argocd</c>. For capabilities of type <c>ARGOCD</c>.</remarks>
    public CapabilityBuilder WithArgoCd(string identityCenterArn, string? @namespace = null, params CallSite at)
    {
        ArgoCdConfiguration argo = new()
        {
            Namespace = @namespace,
            AwsIdc = new() { IdcInstanceArn = Guard.Text(identityCenterArn) },
        };
        return Set("configuration.argocd", argo, at, made => made with { Configuration = new() { Argocd = argo } });
    }
}
