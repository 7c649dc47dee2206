using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>A finding that its reader knows of and accepts, with the reason.</summary>
public sealed record Suppression
{
    /// <summary>Accepts what a rule finds.</summary>
    /// <param name="rule">Id of the rule, such as <c>EKS2004</c>.</param>
    /// <param name="reason">Why it is accepted: for the next person who reads it.</param>
    /// <exception cref="ArgumentException">The id or the reason is empty.</exception>
    public Suppression(string rule, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Rule = rule;
        Reason = reason;
    }

    /// <summary>Id of the rule.</summary>
    public string Rule { get; }

    /// <summary>Why it is accepted.</summary>
    public string Reason { get; }

    /// <summary>The place: a path with everything below it; <c>[*]</c> stands for any item or key.</summary>
    /// <value><see langword="null"/> accepts the rule's findings everywhere.</value>
    public string? Path { get; init; }

    /// <summary>The document, as <see cref="Finding.Document"/> names it: <c>Deployment staging/api</c>.</summary>
    /// <value><see langword="null"/> accepts the rule's findings in every document.</value>
    public string? Document { get; init; }

    /// <summary>Whether this is about a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public bool Covers(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Rule.Id == RuleCatalog.CurrentId(Rule)
            && (Document is null || Document == finding.Document)
            && (Path is null || Covers(Path, finding.Path));
    }

    private static bool Covers(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        while (pattern.IndexOf("[*]", StringComparison.Ordinal) is >= 0 and var star)
        {
            if (!path.StartsWith(pattern[..star], StringComparison.Ordinal) || path.Length == star || path[star] != '[')
            {
                return false;
            }

            path = path[star..];
            var end = path.IndexOf(']');
            if (end < 0)
            {
                return false;
            }

            path = path[(end + 1)..];
            pattern = pattern[(star + 3)..];
        }

        return path.StartsWith(pattern, StringComparison.Ordinal)
            && (path.Length == pattern.Length || pattern.IsEmpty || path[pattern.Length] is '.' or '[');
    }
}
