namespace EksSpec.Placement;

/// <summary>Sees that two names were probably meant to be one: another case, a letter too many.</summary>
internal static class NearMiss
{
    /// <summary>Whether two different texts look alike.</summary>
    public static bool Between(string? a, string? b) =>
        !string.IsNullOrEmpty(a)
        && !string.IsNullOrEmpty(b)
        && a != b
        && (
            string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
            || (Math.Abs(a.Length - b.Length) <= Tolerance(a, b) && Distance(a, b) <= Tolerance(a, b))
        );

    /// <summary>The candidate that looks most like a text; <see langword="null"/> where none does.</summary>
    public static string? Of(string text, IEnumerable<string> candidates) =>
        candidates
            .Where(candidate => Between(text, candidate))
            .OrderBy(candidate => Distance(text, candidate))
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();

    // Short words are alike by chance: "dev" and "web" mean different things.
    private static int Tolerance(string a, string b) =>
        Math.Min(a.Length, b.Length) is var shorter && shorter < 4 ? 0
        : shorter < 7 ? 1
        : 2;

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
