namespace EksSpec.Tests.Conventions;

/// <summary>A file of the library uses a type or a member of a type.</summary>
/// <param name="From">The file, below the root.</param>
/// <param name="To">The file that declares the type; <see langword="null"/> for a type of another assembly.</param>
/// <param name="Type">The type's name, with its namespace.</param>
/// <param name="Member">The member's name; empty where the type itself is used, as a base or in a signature.</param>
internal sealed record Use(string From, string? To, string Type, string Member)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{From} → {To ?? "another assembly"} ({Type[(Type.LastIndexOf('.') + 1)..]}{(Member.Length == 0 ? "" : ".")}{Member})";
}
