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

    /// <summary>The place with everything below it; <c>[*]</c> stands for any item or key.</summary>
    /// <value><see langword="null"/> accepts the rule's findings everywhere.</value>
    public SpecPath? Path { get; init; }

    /// <summary>The object, as findings name it: <c>Deployment staging/api</c>.</summary>
    /// <value><see langword="null"/> accepts the rule's findings in every object.</value>
    public string? Object { get; init; }

    /// <summary>The site: the name of a cluster.</summary>
    /// <value><see langword="null"/> accepts the rule's findings in every site.</value>
    public string? Site { get; init; }

    /// <summary>Whether this is about a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public bool Covers(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Rule.Id == MergedRules.CurrentId(Rule)
            && (Object is null || Object == finding.Object?.ToString())
            && (Site is null || Site == finding.Object?.Site)
            && Path?.Covers(finding.Path) != false;
    }
}
