using System.Globalization;
using System.Text;

namespace EksSpec.Reports;

/// <summary>Tells a finding from all others of its file, whatever line it moves to: by its rule, its object and its path.</summary>
internal static class Fingerprint
{
    // FNV-1a, 64 bits: the same everywhere, and nobody gains by making two findings look alike.
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of a finding.</summary>
    public static string Of(Finding finding)
    {
        var about = finding.Object;
        string?[] parts =
        [
            finding.Rule.Id,
            about?.ApiVersion,
            about?.Kind,
            about?.Namespace,
            about?.Name,
            finding.Path.ToString(),
        ];
        var hash = Offset;
        foreach (var value in Encoding.UTF8.GetBytes(string.Join('\n', parts)))
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
