using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>Collects what the rules find in a set of documents.</summary>
internal sealed class SetReport(Report report)
{
    /// <summary>Reports a finding in an object.</summary>
    public void Add(RuleInfo rule, Manifest manifest, SpecPath path, string message) =>
        Add(rule, manifest.Object, path, message);

    /// <summary>Reports a finding in an object.</summary>
    public void Add(RuleInfo rule, SpecObject item, SpecPath path, string message) =>
        report.On(item).Add(rule, path, message);
}
