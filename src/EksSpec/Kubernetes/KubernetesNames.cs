namespace EksSpec.Kubernetes;

/// <summary>
/// The spellings that the Kubernetes API asks of names, keys and values. Every test answers with what is wrong, or with
/// <see langword="null"/> for a valid text, so that messages can quote it. Source: Kubernetes, <c>util/validation</c>.
/// </summary>
internal static class KubernetesNames
{
    /// <summary>The longest DNS label, label value, and name part of a qualified name.</summary>
    public const int MaxLabelLength = 63;

    /// <summary>The longest DNS subdomain, so also the longest name of most objects.</summary>
    public const int MaxSubdomainLength = 253;

    /// <summary>A label or taint key, an annotation key in lower case: <c>[prefix/]name</c>.</summary>
    public static string? QualifiedNameError(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var name = text.AsSpan(slash + 1);
        if (name.Contains('/'))
        {
            return "has more than one '/'";
        }

        if (slash == 0)
        {
            return "has nothing before the '/'";
        }

        if (slash > 0 && DnsSubdomainError(text[..slash]) is { } prefixError)
        {
            return $"has a prefix that {prefixError}";
        }

        return name.IsEmpty ? "has no name"
            : name.Length > MaxLabelLength ? "has a name longer than 63 characters"
            : HasLabelSpelling(name) ? null
            : "may hold letters, digits, '-', '_' and '.', and must begin and end with a letter or digit";
    }

    /// <summary>A label value: empty, or up to 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public static string? LabelValueError(string text) =>
        text.Length > MaxLabelLength ? "is longer than 63 characters"
        : text.Length == 0 || HasLabelSpelling(text) ? null
        : "may hold letters, digits, '-', '_' and '.', and must begin and end with a letter or digit";

    /// <summary>A DNS label (RFC 1123): a namespace, a container name.</summary>
    public static string? DnsLabelError(string text) =>
        text.Length == 0 ? "is empty"
        : text.Length > MaxLabelLength ? "is longer than 63 characters"
        : IsDnsLabel(text) ? null
        : "may hold lower-case letters, digits and '-', and must begin and end with a letter or digit";

    /// <summary>A DNS label that begins with a letter (RFC 1035).</summary>
    public static string? Dns1035LabelError(string text) =>
        DnsLabelError(text) ?? (char.IsAsciiDigit(text[0]) ? "must begin with a letter" : null);

    /// <summary>A DNS subdomain (RFC 1123): the name of most objects.</summary>
    public static string? DnsSubdomainError(string text)
    {
        if (text.Length == 0)
        {
            return "is empty";
        }

        if (text.Length > MaxSubdomainLength)
        {
            return "is longer than 253 characters";
        }

        foreach (var part in text.AsSpan().Split('.'))
        {
            if (!IsDnsLabel(text.AsSpan()[part]))
            {
                return "may hold lower-case letters, digits, '-' and '.', and every part must begin and end with a letter or digit";
            }
        }

        return null;
    }

    private static bool IsDnsLabel(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLabelSpelling(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
