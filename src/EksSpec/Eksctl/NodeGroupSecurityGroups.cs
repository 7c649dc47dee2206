using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupSGs</c>.</summary>
public sealed record NodeGroupSecurityGroups
{
    /// <summary><c>attachIDs</c>.</summary>
    [JsonPropertyName("attachIDs")]
    public ValueList<string>? AttachIds { get; init; }

    /// <summary><c>withShared</c>.</summary>
    public bool? WithShared { get; init; }

    /// <summary><c>withLocal</c>.</summary>
    public bool? WithLocal { get; init; }
}
