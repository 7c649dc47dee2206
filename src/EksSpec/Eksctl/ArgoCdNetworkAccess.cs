using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ArgoCDNetworkAccess</c>.</summary>
public sealed record ArgoCdNetworkAccess
{
    /// <summary><c>vpceIds</c>.</summary>
    public ValueList<string>? VpceIds { get; init; }
}
