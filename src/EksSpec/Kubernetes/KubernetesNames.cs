using System.Buffers;

namespace EksSpec.Kubernetes;

/// <summary>
/// The spellings that the Kubernetes API asks of names, keys and values. Every test answers with what is wrong, or with
/// <see langword="null"/> for a valid text or none, so that messages can quote it. Source: Kubernetes, <c>util/validation</c>.
/// </summary>
internal static class KubernetesNames
{
    /// <summary>The longest DNS label, label value, and name part of a qualified name.</summary>
    public const int MaxLabelLength = 63;

    /// <summary>The longest DNS subdomain, so also the longest name of most objects.</summary>
    public const int MaxSubdomainLength = 253;

    /// <summary>The longest name of a port.</summary>
    public const int MaxPortNameLength = 15;

    private static readonly SearchValues<char> DnsCharacters = SearchValues.Create(
        "-0123456789abcdefghijklmnopqrstuvwxyz"
    );

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create(
        "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>What is wrong with the key of an annotation, which may have upper-case letters, or <see langword="null"/>.</summary>
    public static string? AnnotationKeyError(string key) => QualifiedNameError(key.ToLowerInvariant());

    /// <summary>A label or taint key, an annotation key in lower case: <c>[prefix/]name</c>.</summary>
    public static string? QualifiedNameError(string? text)
    {
        if (text is null)
        {
            return null;
        }

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

        if (slash > 0 && DnsSubdomainError(text.AsSpan(0, slash)) is { } prefixError)
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
    public static string? DnsLabelError(string? text) =>
        text is null ? null
        : text.Length == 0 ? "is empty"
        : text.Length > MaxLabelLength ? "is longer than 63 characters"
        : IsDnsLabel(text) ? null
        : "may hold lower-case letters, digits and '-', and must begin and end with a letter or digit";

    /// <summary>A DNS label that begins with a letter (RFC 1035).</summary>
    public static string? Dns1035LabelError(string text) =>
        DnsLabelError(text) ?? (char.IsAsciiDigit(text[0]) ? "must begin with a letter" : null);

    /// <summary>A DNS subdomain (RFC 1123): the name of most objects.</summary>
    public static string? DnsSubdomainError(string? text) => text is null ? null : DnsSubdomainError(text.AsSpan());

    /// <inheritdoc cref="DnsSubdomainError(string?)"/>
    public static string? DnsSubdomainError(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "is empty";
        }

        if (text.Length > MaxSubdomainLength)
        {
            return "is longer than 253 characters";
        }

        foreach (var part in text.Split('.'))
        {
            if (!IsDnsLabel(text[part]))
            {
                return "may hold lower-case letters, digits, '-' and '.', and every part must begin and end with a letter or digit";
            }
        }

        return null;
    }

    /// <summary>A DNS subdomain that may begin with <c>*.</c> for all names below the rest.</summary>
    public static string? WildcardSubdomainError(string text) =>
        !text.StartsWith("*.", StringComparison.Ordinal) ? "must begin with '*.' and have no other '*'"
        : text.Length > MaxSubdomainLength ? "is longer than 253 characters"
        : DnsSubdomainError(text[2..]);

    /// <summary>The name of a port that something listens on: of a container, so also of a service's target.</summary>
    public static string? PortNameError(string text)
    {
        if (text.Length is 0 or > MaxPortNameLength)
        {
            return text.Length == 0 ? "is empty" : "is longer than 15 characters";
        }

        var letters = false;
        foreach (var c in text)
        {
            letters |= char.IsAsciiLetterLower(c);
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return "may hold lower-case letters, digits and '-' only";
            }
        }

        return !letters ? "has no letter"
            : text[0] == '-' || text[^1] == '-' ? "begins or ends with '-'"
            : text.Contains("--", StringComparison.Ordinal) ? "has two '-' in a row"
            : null;
    }

    /// <summary>The number of a port.</summary>
    public static string? PortNumberError(int port) => port is >= 1 and <= 65535 ? null : "is not between 1 and 65535";

    /// <summary>Whatever can be one segment of a URL path.</summary>
    public static string? PathSegmentError(string text) =>
        text is "." or ".." ? "is a relative path"
        : text.Contains('/', StringComparison.Ordinal) ? "holds a '/'"
        : text.Contains('%', StringComparison.Ordinal) ? "holds a '%'"
        : null;

    /// <summary>A key of a ConfigMap or Secret: a file name of letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public static string? DataKeyError(string text)
    {
        if (text.Length is 0 or > MaxSubdomainLength)
        {
            return text.Length == 0 ? "is empty" : "is longer than 253 characters";
        }

        if (text.AsSpan().ContainsAnyExcept(LabelCharacters))
        {
            return "may hold letters, digits, '-', '_' and '.' only";
        }

        return text == "." || text.StartsWith("..", StringComparison.Ordinal)
            ? "must not be '.' or begin with '..'"
            : null;
    }

    private static bool IsDnsLabel(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] != '-' && text[^1] != '-' && !text.ContainsAnyExcept(DnsCharacters);

    private static bool HasLabelSpelling(ReadOnlySpan<char> text) =>
        char.IsAsciiLetterOrDigit(text[0])
        && char.IsAsciiLetterOrDigit(text[^1])
        && !text.ContainsAnyExcept(LabelCharacters);
}
