using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using Xunit.Abstractions;

namespace EksSpec.Tests.Rules;

/// <summary>What the edits of findings do to the examples in the rule books.</summary>
public class MendTests(ITestOutputHelper output)
{
    private const int Fewest = 150;

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_edit_takes_its_finding_away_and_brings_no_other(string id)
    {
        if (RuleExamples.Of(RuleCatalog.Find(id)!).Fails is { } example)
        {
            Mended.AssertHolds(RuleExamples.Document(example));
        }
    }

    [Fact]
    public void Most_slips_are_mended()
    {
        var rules = RuleCatalog
            .All.Where(rule =>
                RuleExamples.Of(rule).Fails is { } example
                && RuleExamples
                    .Check(RuleExamples.Document(example))
                    .Findings.Any(finding => finding.Rule == rule && finding.Edits.Count > 0)
            )
            .Select(rule => $"{rule.Id} {rule.Title}")
            .ToList();

        output.WriteLine(string.Join('\n', rules));
        Assert.InRange(rules.Count, Fewest, RuleCatalog.All.Count);
    }
}
