using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The statuses that a health check takes for good.</summary>
internal static class HealthCodes
{
    private const int NotFound = 404;

    /// <summary>Whether a path that isn't there is good too.</summary>
    public static bool TakeNotFound(string codes) =>
        codes
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(static part => part.Split('-', 2))
            .Any(static ends => Read(ends[0]) <= NotFound && Read(ends[^1]) >= NotFound);

    private static int Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
}
