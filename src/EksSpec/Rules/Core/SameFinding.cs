using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using EksSpec.Reading;

namespace EksSpec.Rules;

/// <summary>
/// Two findings are one where they say the same of the same place: an object that counts for several clusters is looked at
/// several times. Of a text that is broken, each program that would read it says so under its own name.
/// </summary>
internal sealed class SameFinding : IEqualityComparer<Finding>
{
    /// <summary>The only one.</summary>
    public static readonly SameFinding Instance = new();

    /// <inheritdoc/>
    public bool Equals(Finding? x, Finding? y) =>
        x?.Message == y?.Message && Equals(x?.Path, y?.Path) && IsBroken(x) == IsBroken(y);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] Finding finding)
    {
        HashCode hash = default;
        hash.Add(finding.Path);
        // Messages are long, and a text hashes its letters slower.
        hash.AddBytes(MemoryMarshal.AsBytes(finding.Message.AsSpan()));
        return hash.ToHashCode();
    }

    private static bool IsBroken(Finding? finding) => finding?.Rule == KubernetesReadingRules.Syntax;
}
