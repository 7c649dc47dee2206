using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupBottlerocket</c>.</summary>
public sealed record NodeGroupBottlerocket
{
    /// <summary><c>enableAdminContainer</c>.</summary>
    public bool? EnableAdminContainer { get; init; }

    /// <summary><c>settings</c>.</summary>
    public InlineDocument? Settings { get; init; }
}
