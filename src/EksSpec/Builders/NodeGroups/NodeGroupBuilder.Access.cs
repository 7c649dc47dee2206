using EksSpec.Builders;

namespace EksSpec;

/// <content>What nodes may do, and who reaches them.</content>
public abstract partial class NodeGroupBuilder<TSelf, TGroup>
{
    /// <summary>Attaches IAM policies, by ARN, to the role of the nodes.</summary>
    /// <param name="policyArns">The policies. Include the ones every node needs: eksctl adds none when some are given.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes <c>iam.attachPolicyARNs</c>.</remarks>
    public TSelf WithNodePolicies(IEnumerable<string> policyArns, params CallSite at) =>
        SetIam("attachPolicyARNs", Guard.Texts(policyArns), at, (iam, list) => iam with { AttachPolicyArns = list });

    /// <inheritdoc cref="WithNodePolicies(IEnumerable{string}, CallSite)"/>
    public TSelf WithNodePolicies(params Items<string> policyArns) =>
        WithNodePolicies(policyArns, at: Guard.At(policyArns));

    /// <summary>Attaches policies that eksctl knows by name to the role of the nodes.</summary>
    /// <param name="policies">The policies: <c>NodePolicies.AutoScaler | NodePolicies.CloudWatch</c>.</param>
    /// <remarks>
    /// Writes <c>iam.withAddonPolicies</c>. On a self-managed group <see cref="NodePolicies.AutoScaler"/> also writes the tags
    /// by which the Cluster Autoscaler finds the group.
    /// </remarks>
    public TSelf WithNodePolicies(NodePolicies policies, params CallSite at) =>
        SetIam("withAddonPolicies", policies, at, (iam, _) => iam with { WithAddonPolicies = policies.Write() });

    /// <summary>Gives the nodes an IAM role that exists already.</summary>
    /// <param name="roleArn">ARN of the role.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>iam.instanceRoleARN</c>. Without it eksctl makes a role.</remarks>
    public TSelf UseNodeRole(string roleArn, params CallSite at) =>
        SetIam("instanceRoleARN", Guard.Text(roleArn), at, (iam, role) => iam with { InstanceRoleArn = role });

    /// <summary>Adds security groups to the nodes.</summary>
    /// <param name="groupIds">Ids, such as <c>["sg-0123456789abcdef0"]</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or an id in it is.</exception>
    /// <remarks>Writes <c>securityGroups.attachIDs</c>.</remarks>
    public TSelf WithSecurityGroups(IEnumerable<string> groupIds, params CallSite at) =>
        Set(
            "securityGroups.attachIDs",
            Guard.Texts(groupIds),
            at,
            (group, list) => group with { SecurityGroups = (group.SecurityGroups ?? new()) with { AttachIds = list } }
        );

    /// <inheritdoc cref="WithSecurityGroups(IEnumerable{string}, CallSite)"/>
    public TSelf WithSecurityGroups(params Items<string> groupIds) =>
        WithSecurityGroups(groupIds, at: Guard.At(groupIds));

    /// <summary>Opens SSH to the nodes. Without this call it is closed; Session Manager needs no open port.</summary>
    /// <param name="publicKeyName">Name of an EC2 key pair.</param>
    /// <param name="fromSecurityGroups">Security groups that may connect; without them every address may.</param>
    /// <exception cref="ArgumentException">The name is empty, or the list of groups has an empty item.</exception>
    /// <remarks>Writes <c>ssh.allow: true</c>, <c>ssh.publicKeyName</c> and <c>ssh.sourceSecurityGroupIds</c>.</remarks>
    public TSelf AllowSsh(string publicKeyName, ValueList<string>? fromSecurityGroups = null, params CallSite at)
    {
        NodeGroupSsh ssh = new()
        {
            Allow = true,
            PublicKeyName = Guard.Text(publicKeyName),
            SourceSecurityGroupIds = Guard.TextsOrNull(fromSecurityGroups),
        };
        return Set("ssh", ssh, at, group => group with { Ssh = ssh });
    }

    private TSelf SetIam<T>(string field, T value, SourcePosition at, Func<NodeGroupIam, T, NodeGroupIam> change) =>
        Set($"iam.{field}", value, at, group => group with { Iam = change(group.Iam ?? new(), value) });
}
