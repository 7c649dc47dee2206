namespace EksSpec.Eksctl;

/// <summary>Private network access to Argo CD.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ArgoCDNetworkAccess</c>.</remarks>
public sealed record ArgoCdNetworkAccess
{
    /// <summary>Ids of VPC endpoints that may reach it.</summary>
    /// <value><c>vpceIds</c>; <see langword="null"/> leaves it out. Without it: the endpoint is public.</value>
    public ValueList<string>? VpceIds { get; init; }
}
