namespace EksSpec.Eksctl;

/// <summary>An existing EC2 launch template.</summary>
/// <remarks>eksctl schema v1alpha5, <c>LaunchTemplate</c>.</remarks>
public sealed record LaunchTemplate
{
    /// <summary>Its id: <c>lt-…</c>.</summary>
    /// <value><c>id</c>; required.</value>
    public string? Id { get; init; }

    /// <summary>Its version, a whole number from 1 as text; <c>$Latest</c> and <c>$Default</c> are refused.</summary>
    /// <value><c>version</c>; <see langword="null"/> leaves it out. Without it: the template's default version.</value>
    /// <remarks>Can be changed in place (<c>eksctl upgrade nodegroup</c>).</remarks>
    public string? Version { get; init; }
}
