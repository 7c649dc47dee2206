using System.Text.RegularExpressions;

namespace EksSpec.GoText;

/// <summary>Versions as semver.org writes them: 1.0.0, 1.0.0-rc.1, 1.0.0+build.</summary>
internal static partial class SemanticVersion
{
    /// <summary>Whether a text is one.</summary>
    public static bool Matches(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(
        """
            ^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)
            (-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?
            (\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Pattern();
}
