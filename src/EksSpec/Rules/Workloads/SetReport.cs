using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>Collects what the rules find in a set of documents.</summary>
internal sealed class SetReport
{
    private readonly List<Finding> _findings = [];

    /// <summary>What was found, in order of path and rule, and document by document at one place.</summary>
    public IReadOnlyList<Finding> Sorted() =>
        [.. _findings.Order(FindingOrder.Instance).ThenBy(finding => finding.Document, StringComparer.Ordinal)];

    /// <summary>Reports a finding in an object.</summary>
    public void Add(RuleInfo rule, Manifest manifest, string path, string message) =>
        Add(rule, manifest.Document, path, message);

    /// <summary>Reports a finding in a document.</summary>
    public void Add(RuleInfo rule, string document, string path, string message) =>
        _findings.Add(new(rule, path, message) { Document = document });
}
