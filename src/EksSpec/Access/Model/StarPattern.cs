namespace EksSpec.Access;

/// <summary>Texts in which <c>*</c> stands for any text, as in the namespaces of an access policy.</summary>
internal static class StarPattern
{
    public const char Any = '*';

    /// <summary>Whether a text may stand for several.</summary>
    public static bool IsPattern(string text) => text.Contains(Any, StringComparison.Ordinal);

    /// <summary>Whether a text is one of those that a pattern stands for.</summary>
    public static bool Fits(string pattern, string text)
    {
        if (!IsPattern(pattern))
        {
            return pattern == text;
        }

        var parts = pattern.Split(Any);
        var (first, last) = (parts[0], parts[^1]);
        if (
            text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.Ordinal)
            || !text.EndsWith(last, StringComparison.Ordinal)
        )
        {
            return false;
        }

        // What stands between stars is looked for from the left: the first place leaves most room for the rest.
        var rest = text[first.Length..^last.Length];
        foreach (var part in parts[1..^1])
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + part.Length)..];
        }

        return true;
    }
}
