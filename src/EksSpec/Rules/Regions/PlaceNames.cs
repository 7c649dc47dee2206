using System.Buffers;

namespace EksSpec.Rules;

/// <summary>Finds the regions and accounts that a text names: in ARNs, in hosts of AWS, as a setting, or as a zone.</summary>
internal static class PlaceNames
{
    private const int AccountDigits = 12;
    private const string NewHost = ".on.aws";

    private static readonly SearchValues<char> HostSigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"
    );

    private static readonly SearchValues<char> ArnEnds = SearchValues.Create(" \t\r\n\"'`,;()[]{}<>|\\");

    /// <summary>Every one that the text names.</summary>
    /// <param name="key">What the text is the value of: a key of a map, or the name of a variable.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<NamedPlace> In(string key, string text)
    {
        if (PlaceSettings.IsRegion(key) && EksctlRegions.Contains(text))
        {
            return [new(text, text, null)];
        }

        if (PlaceSettings.IsAccount(key) && IsAccount(text))
        {
            return [new(text, null, text)];
        }

        return IsZone(text)
            ? [new(text, text[..^1], null) { IsZone = true }]
            : Arns(text).Concat(Hosts(text)).Concat(PlaceSettings.In(text));
    }

    /// <summary>Whether a text is the id of an account that is none of AWS' own.</summary>
    public static bool IsAccount(string text) =>
        text.Length == AccountDigits
        && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
        && !AwsOwned.Accounts.Contains(text);

    private static bool IsZone(string text) =>
        text.Length is > 9 and < 20 && char.IsAsciiLetterLower(text[^1]) && EksctlRegions.Contains(text[..^1]);

    private static IEnumerable<NamedPlace> Arns(string text)
    {
        for (var at = Next(text, "arn:aws", 0); at >= 0; at = Next(text, "arn:aws", at + 1))
        {
            var end = text.AsSpan(at).IndexOfAny(ArnEnds);
            var said = end < 0 ? text[at..] : text[at..(at + end)];
            if (Arn.TryParse(said, out var arn) && !AwsOwned.Accounts.Contains(arn.Account))
            {
                yield return new(
                    said,
                    IsOfAllRegions(arn) ? null : RegionOrNull(arn.Region),
                    IsAccount(arn.Account) ? arn.Account : null
                )
                {
                    IsOfControlPlane = arn.Service == "eks",
                };
            }
        }
    }

    // CloudFront takes certificates and web ACLs of one region, wherever it is asked from.
    private static bool IsOfAllRegions(in Arn arn) =>
        AwsOwned.GlobalServices.Contains(arn.Service)
        || (arn.Service == "acm" && arn.Region == "us-east-1")
        || (arn.Service == "wafv2" && arn.Resource.StartsWith("global/", StringComparison.Ordinal));

    private static IEnumerable<NamedPlace> Hosts(string text)
    {
        var done = 0;
        for (var at = NextHost(text, 0); at >= 0; at = NextHost(text, done))
        {
            var start = text.AsSpan(0, at).LastIndexOfAnyExcept(HostSigns) + 1;
            var length = text.AsSpan(at).IndexOfAnyExcept(HostSigns);
            done = length < 0 ? text.Length : at + length;
            var labels = text[start..done].Split('.');
            var account = IsNumber(labels[0]) ? labels[0] : AccountBehind(text, done);
            if (account is null || IsAccount(account))
            {
                yield return new(
                    text[start..done],
                    labels.Any(AwsOwned.GlobalServices.Contains) ? null : RegionOf(labels),
                    account
                )
                {
                    IsOfControlPlane = text.AsSpan(start, done - start)
                        .Contains(".eks.amazonaws.", StringComparison.Ordinal),
                };
            }
        }
    }

    private static int NextHost(string text, int from)
    {
        var (first, second) = (Next(text, "amazonaws.", from), Next(text, NewHost, from));
        return first < 0 ? second
            : second < 0 ? first
            : Math.Min(first, second);
    }

    private static string? RegionOf(string[] labels)
    {
        foreach (var label in labels)
        {
            var region = label.StartsWith("s3-", StringComparison.Ordinal) ? label[3..] : label;
            if (EksctlRegions.Contains(region))
            {
                return region;
            }
        }

        return null;
    }

    // The address of a queue has the account as the first part of its path.
    private static string? AccountBehind(string text, int at) =>
        text.Length > at + AccountDigits && text[at] == '/' && IsNumber(text[(at + 1)..(at + 1 + AccountDigits)])
            ? text[(at + 1)..(at + 1 + AccountDigits)]
            : null;

    private static bool IsNumber(string text) =>
        text.Length == AccountDigits && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string? RegionOrNull(string region) => EksctlRegions.Contains(region) ? region : null;

    private static int Next(string text, string sign, int from) =>
        from >= text.Length ? -1 : text.IndexOf(sign, from, StringComparison.Ordinal);
}
