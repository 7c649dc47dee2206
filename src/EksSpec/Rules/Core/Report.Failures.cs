using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Rules;

/// <summary>What happens to rules that fail.</summary>
internal sealed partial class Report
{
    /// <summary>Runs a group of rules. Afterwards the report stands where it stood.</summary>
    /// <param name="group">The rules. Where they fail, a finding says so, and their neighbours go on.</param>
    /// <param name="subject">What they look at.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever goes wrong.")]
    public void Run<TSubject>(RuleGroup<TSubject> group, TSubject subject)
    {
        var (item, part, depth) = (_object, _part, _depth);
        try
        {
            group.Check(subject, this);
        }
        catch (Exception e) when (Failures.IsOfOne(e))
        {
            Fail(group.Called, e);
        }
        finally
        {
            (_object, _part, _depth) = (item, part, depth);
        }
    }

    /// <summary>Says that rules failed at the place where the report stands.</summary>
    /// <param name="rules">Their name.</param>
    /// <param name="failure">How they failed.</param>
    public void Fail(string rules, Exception failure) =>
        Add(Failures.NotJudged, SpecPath.Root, Failures.Text($"The rules of {rules}", failure));

    /// <summary>Takes over what another report found, behind what this one has.</summary>
    public void Take(Report other)
    {
        foreach (var (item, found) in other._findings.Entries)
        {
            (_findings.Find(item) ?? _findings.Add(item, [])).AddRange(found);
        }
    }
}
