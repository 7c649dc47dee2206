using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Kubernetes service account with an IAM role of its own (IRSA), both made by eksctl.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddIamServiceAccount"/>. Writes an item of <c>iam.serviceAccounts</c>.</remarks>
public sealed class IamServiceAccountBuilder : RecordBuilder<IamServiceAccountBuilder, ClusterIamServiceAccount>
{
    internal IamServiceAccountBuilder(ClusterIamServiceAccount account, SourcePosition made)
        : base(account, made) => Name = account.Metadata!.Name!;

    /// <summary>Name of the service account.</summary>
    public string Name { get; }

    /// <summary>Attaches policies that eksctl knows by name.</summary>
    /// <param name="policies">The policies: <c>WellKnownPolicy.AutoScaler</c>.</param>
    /// <remarks>Writes <c>wellKnownPolicies</c>.</remarks>
    public IamServiceAccountBuilder WithPolicies(WellKnownPolicy policies, params CallSite at) =>
        Set("wellKnownPolicies", policies, at, account => account with { WellKnownPolicies = policies.Write() });

    /// <summary>Attaches policies by ARN.</summary>
    /// <param name="policyArns">The policies.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes <c>attachPolicyARNs</c>.</remarks>
    public IamServiceAccountBuilder WithPolicies(IEnumerable<string> policyArns, params CallSite at) =>
        Set("attachPolicyARNs", Guard.Texts(policyArns), at, (made, list) => made with { AttachPolicyArns = list });

    /// <inheritdoc cref="WithPolicies(IEnumerable{string}, CallSite)"/>
    public IamServiceAccountBuilder WithPolicies(params Items<string> policyArns) =>
        WithPolicies(policyArns, at: Guard.At(policyArns));

    /// <summary>Gives the role a policy of its own.</summary>
    /// <param name="policy">An IAM policy document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <remarks>Writes <c>attachPolicy</c>.</remarks>
    public IamServiceAccountBuilder WithPolicy(InlineDocument policy, params CallSite at) =>
        Set("attachPolicy", Guard.Given(policy), at, account => account with { AttachPolicy = policy });

    /// <summary>Uses a role that exists already instead of making one.</summary>
    /// <param name="roleArn">ARN of the role.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>attachRoleARN</c>.</remarks>
    public IamServiceAccountBuilder UseRole(string roleArn, params CallSite at) =>
        Set("attachRoleARN", Guard.Text(roleArn), at, account => account with { AttachRoleArn = roleArn });

    /// <summary>Names the role.</summary>
    /// <param name="name">Name of the role.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>roleName</c>. Without it CloudFormation makes a name.</remarks>
    public IamServiceAccountBuilder WithRoleName(string name, params CallSite at) =>
        Set("roleName", Guard.Text(name), at, account => account with { RoleName = name });

    /// <summary>Makes only the role; the service account comes from your manifests.</summary>
    /// <remarks>Writes <c>roleOnly: true</c>.</remarks>
    public IamServiceAccountBuilder WithRoleOnly(params CallSite at) =>
        Set("roleOnly", true, at, account => account with { RoleOnly = true });
}
