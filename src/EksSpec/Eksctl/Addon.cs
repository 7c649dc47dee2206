using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>An EKS add-on: software in the cluster that EKS installs and updates.</summary>
/// <remarks>eksctl schema v1alpha5, <c>Addon</c>.</remarks>
public sealed record Addon
{
    /// <summary>Name of the add-on, such as <c>vpc-cni</c>, <c>coredns</c> or <c>aws-ebs-csi-driver</c>.</summary>
    /// <value><c>name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Version, such as <c>v1.19.0-eksbuild.1</c>, or <c>latest</c>.</summary>
    /// <value>
    /// <c>version</c>; <see langword="null"/> leaves it out. Without it: EKS takes the default version for the
    /// Kubernetes version.
    /// </value>
    public string? Version { get; init; }

    /// <summary>
    /// ARN of an existing IAM role for the add-on's service account (IRSA). Excludes the other ways to give
    /// permissions.
    /// </summary>
    /// <value>
    /// <c>serviceAccountRoleARN</c>; <see langword="null"/> leaves it out. Without it: no such role is used.
    /// </value>
    [JsonPropertyName("serviceAccountRoleARN")]
    public string? ServiceAccountRoleArn { get; init; }

    /// <summary>ARNs of IAM policies for a role that eksctl makes (IRSA).</summary>
    /// <value><c>attachPolicyARNs</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary>An IAM policy document for a role that eksctl makes (IRSA).</summary>
    /// <value><c>attachPolicy</c>; <see langword="null"/> leaves it out. Without it: none is attached.</value>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary>ARN of the permissions boundary of the role that eksctl makes.</summary>
    /// <value><c>permissionsBoundary</c>; <see langword="null"/> leaves it out. Without it: the role has none.</value>
    public string? PermissionsBoundary { get; init; }

    /// <summary>Policies that eksctl knows by name, for a role that eksctl makes (IRSA).</summary>
    /// <value><c>wellKnownPolicies</c>; <see langword="null"/> leaves it out. Without it: none are attached.</value>
    public WellKnownPolicies? WellKnownPolicies { get; init; }

    /// <summary>AWS tags of the add-on.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: it has none of its own.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>
    /// What happens to settings that were changed in the cluster: <c>none</c>, <c>overwrite</c> or <c>preserve</c>.
    /// </summary>
    /// <value><c>resolveConflicts</c>; <see langword="null"/> leaves it out. Without it: EKS uses <c>none</c>.</value>
    public string? ResolveConflicts { get; init; }

    /// <summary>IAM permissions for the add-on's service accounts, through EKS Pod Identity.</summary>
    /// <value><c>podIdentityAssociations</c>; <see langword="null"/> leaves it out. Without it: it has none.</value>
    public ValueList<PodIdentityAssociation>? PodIdentityAssociations { get; init; }

    /// <summary>Whether eksctl makes the associations that the add-on recommends.</summary>
    /// <value>
    /// <c>useDefaultPodIdentityAssociations</c>; <see langword="null"/> leaves it out. Without it: it doesn't.
    /// </value>
    public bool? UseDefaultPodIdentityAssociations { get; init; }

    /// <summary>The add-on's own settings: a <em>text</em> that holds JSON or YAML, not a map.</summary>
    /// <value>
    /// <c>configurationValues</c>; <see langword="null"/> leaves it out. Without it: the add-on's defaults hold.
    /// </value>
    public string? ConfigurationValues { get; init; }

    /// <summary>The namespace to install into, for add-ons that let one choose.</summary>
    /// <value>
    /// <c>namespaceConfig</c>; <see langword="null"/> leaves it out. Without it: the add-on's own namespace.
    /// </value>
    /// <remarks>Cannot be changed after the add-on was made.</remarks>
    public AddonNamespaceConfig? NamespaceConfig { get; init; }

    /// <summary>Filter for listing add-ons by publisher.</summary>
    /// <value><c>publishers</c>; <see langword="null"/> leaves it out. Without it: there is no filter.</value>
    public ValueList<string>? Publishers { get; init; }

    /// <summary>Filter for listing add-ons by type.</summary>
    /// <value><c>types</c>; <see langword="null"/> leaves it out. Without it: there is no filter.</value>
    public ValueList<string>? Types { get; init; }

    /// <summary>Filter for listing add-ons by owner.</summary>
    /// <value><c>owners</c>; <see langword="null"/> leaves it out. Without it: there is no filter.</value>
    public ValueList<string>? Owners { get; init; }
}
