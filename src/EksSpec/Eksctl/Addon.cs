using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>Addon</c>.</summary>
public sealed record Addon
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>version</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>serviceAccountRoleARN</c>.</summary>
    [JsonPropertyName("serviceAccountRoleARN")]
    public string? ServiceAccountRoleArn { get; init; }

    /// <summary><c>attachPolicyARNs</c>.</summary>
    [JsonPropertyName("attachPolicyARNs")]
    public ValueList<string>? AttachPolicyArns { get; init; }

    /// <summary><c>attachPolicy</c>.</summary>
    public InlineDocument? AttachPolicy { get; init; }

    /// <summary><c>permissionsBoundary</c>.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary><c>wellKnownPolicies</c>.</summary>
    public WellKnownPolicies? WellKnownPolicies { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>resolveConflicts</c>.</summary>
    public string? ResolveConflicts { get; init; }

    /// <summary><c>podIdentityAssociations</c>.</summary>
    public ValueList<PodIdentityAssociation>? PodIdentityAssociations { get; init; }

    /// <summary><c>useDefaultPodIdentityAssociations</c>.</summary>
    public bool? UseDefaultPodIdentityAssociations { get; init; }

    /// <summary><c>configurationValues</c>.</summary>
    public string? ConfigurationValues { get; init; }

    /// <summary><c>namespaceConfig</c>.</summary>
    public AddonNamespaceConfig? NamespaceConfig { get; init; }

    /// <summary><c>publishers</c>.</summary>
    public ValueList<string>? Publishers { get; init; }

    /// <summary><c>types</c>.</summary>
    public ValueList<string>? Types { get; init; }

    /// <summary><c>owners</c>.</summary>
    public ValueList<string>? Owners { get; init; }
}
