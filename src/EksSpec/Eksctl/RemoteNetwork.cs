namespace EksSpec.Eksctl;

/// <summary>Addresses outside AWS.</summary>
/// <remarks>eksctl schema v1alpha5, <c>RemoteNetwork</c>.</remarks>
public sealed record RemoteNetwork
{
    /// <summary>CIDR blocks.</summary>
    /// <value><c>cidrs</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<string>? Cidrs { get; init; }
}
