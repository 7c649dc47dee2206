using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Security groups of the nodes.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupSGs</c>.</remarks>
public sealed record NodeGroupSecurityGroups
{
    /// <summary>Ids of more security groups.</summary>
    /// <value><c>attachIDs</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    [JsonPropertyName("attachIDs")]
    public ValueList<string>? AttachIds { get; init; }

    /// <summary>Whether the nodes have the cluster's shared security group; not for managed groups.</summary>
    /// <value><c>withShared</c>; <see langword="null"/> leaves it out. Without it: <c>true</c>.</value>
    public bool? WithShared { get; init; }

    /// <summary>Whether the group has a security group of its own; not for managed groups.</summary>
    /// <value><c>withLocal</c>; <see langword="null"/> leaves it out. Without it: <c>true</c>.</value>
    public bool? WithLocal { get; init; }
}
