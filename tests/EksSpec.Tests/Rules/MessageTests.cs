using System.Text.RegularExpressions;
using EksSpec.Findings;
using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Rules;

/// <summary>What the messages and fixes of all rules sound like, asked in the examples that fail.</summary>
public partial class MessageTests
{
    public static TheoryData<string> Ids =>
        [.. RuleCatalog.All.Where(rule => RuleExamples.Of(rule).Fails is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_number_is_said_as_it_is_written_or_as_the_rule_says_it(string id) =>
        Each(
            id,
            (finding, yaml) =>
                Assert.All(
                    LongNumber().Matches(finding.Message + " " + finding.Fix),
                    number => Assert.Contains(number.Value, yaml + finding.Fix, StringComparison.Ordinal)
                )
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nobody_hears_of_a_type_of_CSharp(string id) =>
        Each(
            id,
            (finding, yaml) =>
                Assert.All(
                    Word().Matches(finding.Message + " " + finding.Fix),
                    word => Assert.False(IsType(word.Value) && !yaml.Contains(word.Value), word.Value)
                )
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_is_said_twice(string id) =>
        Each(
            id,
            (finding, yaml) =>
            {
                Assert.DoesNotContain(finding.Fix.TrimEnd('.'), finding.Message, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(finding.Message.TrimEnd('.'), finding.Fix, StringComparison.OrdinalIgnoreCase);
                foreach (var text in new[] { finding.Message, finding.Fix })
                {
                    Assert.DoesNotMatch(TwoPeriods(), Quoted().Replace(text, "x"));
                    Assert.All(Doubled().Matches(text), twice => Assert.Contains(twice.Value, yaml));
                    Assert.DoesNotContain("''", text, StringComparison.Ordinal);
                    Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
                }
            }
        );

    private static void Each(string id, Action<Finding, string> check)
    {
        var yaml = RuleExamples.Of(RuleCatalog.Find(id)!).Fails!;
        var found = RuleExamples.Check(yaml).Where(finding => finding.Rule.Id == id).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, finding => check(finding, yaml));
    }

    private static bool IsType(string word) =>
        word is "Int32" or "Int64" or "Boolean" or "Dictionary" or "IList" or "IDictionary" or "Exception"
        || word.StartsWith("System.", StringComparison.Ordinal)
        || word.StartsWith("EksSpec.", StringComparison.Ordinal)
        || word.Contains('`', StringComparison.Ordinal)
        || (
            TwoHumps().IsMatch(word)
            && typeof(SpecPath).Assembly.GetTypes().Any(type => type.Name == word && !type.IsPublic)
        )
        || (word.StartsWith('V') && typeof(V1Pod).Assembly.GetTypes().Any(type => type.Name == word));

    [GeneratedRegex(@"(?<![\w.-])\d{6,}(?![\w-])")]
    private static partial Regex LongNumber();

    [GeneratedRegex("^[A-Z][a-z]+[A-Z][a-zA-Z]+$")]
    private static partial Regex TwoHumps();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[A-Za-z_][\w.`]*\w")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)|[.?!]\.|\.\?|,\.")]
    private static partial Regex TwoPeriods();

    [GeneratedRegex(@"(?<![\w.-])(?<word>\w+) \k<word>(?![\w.-])", RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();
}
