using EksSpec.Access;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>What an IAM principal may do in the cluster.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddAccessEntry"/>. Writes an item of <c>accessConfig.accessEntries</c>.</remarks>
public sealed class AccessEntryBuilder : RecordBuilder<AccessEntryBuilder, AccessEntry>
{
    private static readonly DraftPath Policies = "accessPolicies";

    internal AccessEntryBuilder(AccessEntry entry, SourcePosition made)
        : base(entry, made) { }

    /// <summary>Lets the principal do everything, everywhere in the cluster.</summary>
    /// <remarks>Writes the policy <c>AmazonEKSClusterAdminPolicy</c> with scope <c>cluster</c>.</remarks>
    public AccessEntryBuilder AllowAdmin(params CallSite at) =>
        WithPolicy(AccessPolicies.ArnOf(AccessPolicies.ClusterAdmin), null, at: at);

    /// <summary>Lets the principal read, everywhere or in some namespaces.</summary>
    /// <param name="namespaces">The namespaces; without them the whole cluster.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes the policy <c>AmazonEKSViewPolicy</c>.</remarks>
    public AccessEntryBuilder AllowView(ValueList<string>? namespaces = null, params CallSite at) =>
        WithPolicy(AccessPolicies.ArnOf(AccessPolicies.View), namespaces, at: at);

    /// <summary>Lets the principal change workloads, everywhere or in some namespaces.</summary>
    /// <param name="namespaces">The namespaces; without them the whole cluster.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes the policy <c>AmazonEKSEditPolicy</c>.</remarks>
    public AccessEntryBuilder AllowEdit(ValueList<string>? namespaces = null, params CallSite at) =>
        WithPolicy(AccessPolicies.ArnOf(AccessPolicies.Edit), namespaces, at: at);

    /// <summary>Attaches an access policy.</summary>
    /// <param name="policyArn">ARN of the policy.</param>
    /// <param name="namespaces">The namespaces it holds in; without them the whole cluster.</param>
    /// <exception cref="ArgumentException">A text is empty, or the list has no item.</exception>
    /// <remarks>Writes an item of <c>accessPolicies</c>.</remarks>
    public AccessEntryBuilder WithPolicy(string policyArn, ValueList<string>? namespaces = null, params CallSite at)
    {
        AccessPolicy policy = new()
        {
            PolicyArn = Guard.Text(policyArn),
            AccessScope = namespaces is null
                ? new() { Type = "cluster" }
                : new() { Type = "namespace", Namespaces = Guard.Texts(namespaces) },
        };
        return Set(
            Policies.Item(("policyARN", policyArn)),
            policy,
            at,
            entry => entry with { AccessPolicies = Lists.With(entry.AccessPolicies, policy, each => each.PolicyArn) }
        );
    }

    /// <summary>Puts the principal into Kubernetes groups, for roles and bindings of your own.</summary>
    /// <param name="groups">The groups.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>kubernetesGroups</c>.</remarks>
    public AccessEntryBuilder WithKubernetesGroups(IEnumerable<string> groups, params CallSite at) =>
        Set("kubernetesGroups", Guard.Texts(groups), at, (entry, list) => entry with { KubernetesGroups = list });

    /// <inheritdoc cref="WithKubernetesGroups(IEnumerable{string}, CallSite)"/>
    public AccessEntryBuilder WithKubernetesGroups(params Items<string> groups) =>
        WithKubernetesGroups(groups, at: Guard.At(groups));
}
