using EksSpec.Builders;

namespace EksSpec;

/// <summary>An IAM role for the pods of a service account, through EKS Pod Identity.</summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddPodIdentity"/> and <see cref="AddonBuilder.AddPodIdentity"/>. Writes an item of
/// <c>podIdentityAssociations</c>. The service account carries no annotation.
/// </remarks>
public sealed class PodIdentityBuilder : RecordBuilder<PodIdentityBuilder, PodIdentityAssociation>
{
    internal PodIdentityBuilder(PodIdentityAssociation association, SourcePosition made)
        : base(association, made) { }

    /// <summary>Attaches policies that eksctl knows by name.</summary>
    /// <param name="policies">The policies.</param>
    /// <remarks>Writes <c>wellKnownPolicies</c>. Not for add-ons: see <see cref="AddonBuilder.UseDefaultPodIdentity"/>.</remarks>
    public PodIdentityBuilder WithPolicies(WellKnownPolicy policies, params CallSite at) =>
        Set("wellKnownPolicies", policies, at, made => made with { WellKnownPolicies = policies.Write() });

    /// <summary>Attaches policies by ARN.</summary>
    /// <param name="policyArns">The policies.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes <c>permissionPolicyARNs</c>.</remarks>
    public PodIdentityBuilder WithPolicies(IEnumerable<string> policyArns, params CallSite at) =>
        Set("permissionPolicyARNs", Guard.Texts(policyArns), at, (a, list) => a with { PermissionPolicyArns = list });

    /// <inheritdoc cref="WithPolicies(IEnumerable{string}, CallSite)"/>
    public PodIdentityBuilder WithPolicies(params Items<string> policyArns) =>
        WithPolicies(policyArns, at: Guard.At(policyArns));

    /// <summary>Gives the role a policy of its own.</summary>
    /// <param name="policy">An IAM policy document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <remarks>Writes <c>permissionPolicy</c>.</remarks>
    public PodIdentityBuilder WithPolicy(InlineDocument policy, params CallSite at) =>
        Set("permissionPolicy", Guard.Given(policy), at, association => association with { PermissionPolicy = policy });

    /// <summary>Uses a role that exists already instead of making one.</summary>
    /// <param name="roleArn">ARN of the role; it has to trust <c>pods.eks.amazonaws.com</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>roleARN</c>. Excludes policies.</remarks>
    public PodIdentityBuilder UseRole(string roleArn, params CallSite at) =>
        Set("roleARN", Guard.Text(roleArn), at, association => association with { RoleArn = roleArn });

    /// <summary>Lets eksctl make the service account as well.</summary>
    /// <remarks>Writes <c>createServiceAccount: true</c>. Without it the service account comes from your manifests.</remarks>
    public PodIdentityBuilder WithServiceAccount(params CallSite at) =>
        Set("createServiceAccount", true, at, association => association with { CreateServiceAccount = true });
}
