using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>RemoteNetwork</c>.</summary>
public sealed record RemoteNetwork
{
    /// <summary><c>cidrs</c>.</summary>
    public ValueList<string>? Cidrs { get; init; }
}
