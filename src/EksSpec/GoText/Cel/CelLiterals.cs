namespace EksSpec.GoText;

/// <summary>Strings that are written out and must be something else: a pattern, a duration, a point in time.</summary>
internal static class CelLiterals
{
    /// <summary>Looks for a string that is not what its call takes.</summary>
    /// <exception cref="FormatException">There is one.</exception>
    public static void Check(CelNode.Call call)
    {
        switch (call)
        {
            case { Target: null, Function: "matches", Arguments: [_, CelNode.Literal pattern] }:
                Check(pattern, GoRegex.Error(pattern.Text));
                break;
            case {
                Target: not null,
                Function: "matches" or "find" or "findAll",
                Arguments: [CelNode.Literal pattern, ..]
            }:
                Check(pattern, GoRegex.Error(pattern.Text));
                break;
            case { Target: null, Function: "duration", Arguments: [CelNode.Literal duration] }:
                Check(duration, GoDuration.IsValid(duration.Text) ? null : "is no duration");
                break;
            case { Target: null, Function: "timestamp", Arguments: [CelNode.Literal time] }:
                Check(time, Rfc3339.TryParse(time.Text, out _) ? null : "is no point in time");
                break;
        }
    }

    private static void Check(CelNode.Literal literal, string? error)
    {
        if (error is not null && literal.Type.Equals(CelType.Text))
        {
            throw new FormatException($"'{literal.Text}' {error}");
        }
    }
}
