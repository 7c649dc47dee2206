using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>Collects what the rules find in one document.</summary>
internal sealed class Report(RuleOptions options)
{
    private readonly List<Finding> _findings = [];

    /// <summary>What the rules are told from outside.</summary>
    public RuleOptions Options { get; } = options;

    /// <summary>What was found so far, in the order it was found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Where, as in the YAML.</param>
    /// <param name="message">The fact, with names.</param>
    /// <param name="fix">A better fix than the rule's own.</param>
    public void Add(RuleInfo rule, string path, string message, string? fix = null) =>
        _findings.Add(fix is null ? new(rule, path, message) : new(rule, path, message) { Fix = fix });
}
