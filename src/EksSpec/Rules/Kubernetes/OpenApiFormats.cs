using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>
/// The formats of texts that the API server looks at in custom resources; all others pass it. Names are compared without
/// dashes. Source: apiextensions-apiserver's <c>pkg/apiserver/validation/formats.go</c> and kube-openapi's <c>strfmt</c>.
/// </summary>
internal static partial class OpenApiFormats
{
    private static readonly FrozenDictionary<string, Func<string, bool>> Known = new Dictionary<
        string,
        Func<string, bool>
    >
    {
        ["bsonobjectid"] = text => text.Length == 24 && text.All(char.IsAsciiHexDigit),
        ["uri"] = text => GoUrl.Parse(text) is not null,
        ["email"] = text => Email().IsMatch(text),
        ["hostname"] = IsHostName,
        ["ipv4"] = text => IsAddress(text) && text.Contains('.', StringComparison.Ordinal),
        ["ipv6"] = text => IsAddress(text) && text.Contains(':', StringComparison.Ordinal),
        ["cidr"] = IpText.IsBlock,
        ["mac"] = text => Mac().IsMatch(text),
        ["uuid"] = text => IsUuid(text, "", ""),
        ["uuid3"] = text => IsUuid(text, "3", ""),
        ["uuid4"] = text => IsUuid(text, "4", "89abAB"),
        ["uuid5"] = text => IsUuid(text, "5", "89abAB"),
        ["isbn"] = text => IsIsbn10(text) || IsIsbn13(text),
        ["isbn10"] = IsIsbn10,
        ["isbn13"] = IsIsbn13,
        ["creditcard"] = IsCreditCard,
        ["ssn"] = text => SocialSecurityNumber().IsMatch(text),
        ["hexcolor"] = text => HexColor().IsMatch(text),
        ["rgbcolor"] = text => RgbColor().IsMatch(text),
        ["byte"] = text => Base64().IsMatch(text),
        ["date"] = IsDate,
        ["datetime"] = IsDateTime,
        ["duration"] = text => OpenApiDuration.TryParse(text, out _),
        ["k8sshortname"] = text => KubernetesNames.DnsLabelError(text) is null,
        ["k8slongname"] = text => KubernetesNames.DnsSubdomainError(text) is null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the server looks at texts of a format.</summary>
    public static bool IsKnown(string format) => format == "password" || Known.ContainsKey(Bare(format));

    /// <summary>Whether a text is of a format; one that the server doesn't know any text is of.</summary>
    public static bool Fits(string format, string text) => !Known.TryGetValue(Bare(format), out var test) || test(text);

    private static string Bare(string format) => format.Replace("-", "", StringComparison.Ordinal);

    private static bool IsAddress(string text) =>
        IpText.AddressError(text) is null || (IpText.Parse(text) is { IsIPv4MappedToIPv6: true });

    private static bool IsDate(string text) =>
        text.Length == 10
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // The time is compared as text, and its offset is not looked at.
    private static bool IsDateTime(string text)
    {
        var parts = text.ToLowerInvariant().Split('t');
        return parts.Length > 1
            && IsDate(parts[0])
            && TimeOfDay().Match(parts[1]) is { Success: true } time
            && string.CompareOrdinal(time.Groups["h"].Value, "23") <= 0
            && string.CompareOrdinal(time.Groups["m"].Value, "59") <= 0
            && string.CompareOrdinal(time.Groups["s"].Value, "59") <= 0;
    }

    private static bool IsUuid(string text, string version, string variant) =>
        Uuid().IsMatch(text)
        && text.Replace("-", "", StringComparison.Ordinal) is var digits
        && (version.Length == 0 || digits[12] == version[0])
        && (variant.Length == 0 || variant.Contains(digits[16], StringComparison.Ordinal));

    private static bool IsHostName(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > 255)
        {
            return false;
        }

        var labels = text.Split('.');
        return Array.TrueForAll(labels, label => Encoding.UTF8.GetByteCount(label) <= 63)
            && (labels.Length == 1 ? IsLoneLabel(text) : labels.SkipLast(1).All(IsLabel) && IsTopLabel(labels[^1]));
    }

    // A letter, and at most one dash, right behind it.
    private static bool IsLoneLabel(string label) =>
        label.Length > 0 && IsHostCharacter(label[0]) && label.Skip(label is [_, '-', ..] ? 2 : 1).All(IsHostCharacter);

    private static bool IsLabel(string label) =>
        label.Length > 0
        && IsHostCharacter(label[0])
        && IsHostCharacter(label[^1])
        && label.All(c => c == '-' || IsHostCharacter(c));

    private static bool IsTopLabel(string label) =>
        label.Length > 1 && IsLabel(label) && !label.Contains("--", StringComparison.Ordinal);

    private static bool IsHostCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || (c > '\x7F' && (char.IsLetter(c) || char.IsSymbol(c)))
        || "$+<=>^`|~".Contains(c, StringComparison.Ordinal);

    private static bool IsIsbn10(string text)
    {
        var digits = Digits(text);
        return digits.Length == 10
            && digits[..9].All(char.IsAsciiDigit)
            && (char.IsAsciiDigit(digits[9]) || digits[9] == 'X')
            && digits.Select((c, i) => (i + 1) * (c == 'X' ? 10 : c - '0')).Sum() % 11 == 0;
    }

    private static bool IsIsbn13(string text)
    {
        var digits = Digits(text);
        return digits.Length == 13
            && digits.All(char.IsAsciiDigit)
            && digits.Select((c, i) => (i % 2 == 0 ? 1 : 3) * (c - '0')).Sum() % 10 == 0;
    }

    private static string Digits(string text) =>
        text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static bool IsCreditCard(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return CreditCard().IsMatch(digits) && sum % 10 == 0;
    }

    [GeneratedRegex(
        @"^(?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2})(.[0-9]+)?(z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(
        @"^[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Uuid();

    [GeneratedRegex(
        @"^([0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}|[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){7}|[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){19}|[0-9a-fA-F]{4}(\.[0-9a-fA-F]{4}){2}|[0-9a-fA-F]{4}(\.[0-9a-fA-F]{4}){3}|[0-9a-fA-F]{4}(\.[0-9a-fA-F]{4}){9})\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Mac();

    [GeneratedRegex(
        @"^[0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{4}\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex SocialSecurityNumber();

    [GeneratedRegex(
        @"^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex HexColor();

    [GeneratedRegex(
        @"^rgb\([ ]*(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])[ ]*,[ ]*(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])[ ]*,[ ]*(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])[ ]*\)\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex RgbColor();

    [GeneratedRegex(
        @"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Base64();

    [GeneratedRegex(
        @"^(4[0-9]{12}([0-9]{3})?|5[1-5][0-9]{14}|6(011|5[0-9]{2})[0-9]{12}|3[47][0-9]{13}|3(0[0-5]|[68][0-9])[0-9]{11}|(2131|1800|35[0-9]{3})[0-9]{11})\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex CreditCard();

    // A mailbox, with the name of its owner in front or not.
    [GeneratedRegex(
        """^\s*(("[^"\\]*"|[\w!#$%&'*+/=?^`{|}~. -]*)\s*<\s*[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@(([\w!#$%&'*+/=?^`{|}~-]+)(\.[\w!#$%&'*+/=?^`{|}~-]+)*|\[[0-9a-fA-F:.]+\])>|("[^"\\]*"|[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*)@(([\w!#$%&'*+/=?^`{|}~-]+)(\.[\w!#$%&'*+/=?^`{|}~-]+)*|\[[0-9a-fA-F:.]+\]))\s*\z""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Email();
}
