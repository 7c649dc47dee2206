namespace EksSpec.Eksctl;

/// <summary>Settings of Bottlerocket nodes.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupBottlerocket</c>.</remarks>
public sealed record NodeGroupBottlerocket
{
    /// <summary>Whether the admin container runs.</summary>
    /// <value>
    /// <c>enableAdminContainer</c>; <see langword="null"/> leaves it out. Without it: <c>true</c> when SSH is allowed.
    /// </value>
    public bool? EnableAdminContainer { get; init; }

    /// <summary>Bottlerocket's own settings, without the leading <c>settings</c>.</summary>
    /// <value><c>settings</c>; <see langword="null"/> leaves it out. Without it: its defaults hold.</value>
    public InlineDocument? Settings { get; init; }
}
