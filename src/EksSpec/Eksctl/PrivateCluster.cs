using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>PrivateCluster</c>.</summary>
public sealed record PrivateCluster
{
    /// <summary><c>enabled</c>.</summary>
    public bool? Enabled { get; init; }

    /// <summary><c>skipEndpointCreation</c>.</summary>
    public bool? SkipEndpointCreation { get; init; }

    /// <summary><c>additionalEndpointServices</c>.</summary>
    public ValueList<string>? AdditionalEndpointServices { get; init; }
}
