namespace EksSpec.Rules;

/// <summary>Settings that say which region or account a program talks to, by their names.</summary>
internal static class PlaceSettings
{
    // As they are without their dashes, underscores and capitals.
    private static readonly string[] Regions =
    [
        "region",
        "awsregion",
        "awsdefaultregion",
        "clusterregion",
        "defaultregion",
        "eksregion",
    ];

    private static readonly string[] Accounts = ["account", "accountid", "awsaccount", "awsaccountid"];

    // Whoever uses these words knows that it is elsewhere.
    private static readonly string[] Elsewhere =
    [
        "backup",
        "dest",
        "failover",
        "other",
        "peer",
        "primary",
        "remote",
        "replica",
        "secondary",
        "source",
        "standby",
        "target",
        "upstream",
    ];

    private const string Word = "region";

    /// <summary>Whether a name is that of the region a program talks to.</summary>
    public static bool IsRegion(string name) => Regions.Contains(Plain(name));

    /// <summary>Whether a name is that of the account a program talks to.</summary>
    public static bool IsAccount(string name) => Accounts.Contains(Plain(name));

    /// <summary>Whether a name says that its value is about another place.</summary>
    public static bool IsOfElsewhere(string name) =>
        Array.Exists(Elsewhere, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The regions that a text sets: <c>--region=…</c>, <c>AWS_REGION=…</c>, <c>region: …</c>, <c>"region": "…"</c>.</summary>
    public static IEnumerable<NamedPlace> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            var end = at + Word.Length;
            var start = at;
            while (start > 0 && IsOfName(text[start - 1]))
            {
                start--;
            }

            var value = text.AsSpan(end).TrimStart("\"' \t").TrimStart("=: \t").TrimStart("\"' \t");
            var length = 0;
            while (length < value.Length && IsOfName(value[length]))
            {
                length++;
            }

            var region = value[..length].ToString();
            if (EksctlRegions.Contains(region) && IsRegion(text[start..end]))
            {
                yield return new(region, region, null);
            }
        }
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static int Next(string text, int from) =>
        from >= text.Length ? -1 : text.IndexOf(Word, from, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) =>
        name.Length > 24 ? name : string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
