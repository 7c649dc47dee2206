using EksSpec.Editing;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules;

/// <summary>Texts after the edits of findings.</summary>
internal static class Mended
{
    /// <summary>Makes the edits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="document">The place of the document among those of the text.</param>
    /// <param name="edits">The edits.</param>
    public static string Text(string text, int document, params IEnumerable<SpecEdit> edits)
    {
        var file = SpecFile.Parse(text);
        file.Apply(document, [.. edits]);
        return file.ToString();
    }

    /// <summary>Fails unless each edit of what is found in a text takes its finding away and brings no other.</summary>
    /// <returns>What has edits.</returns>
    public static List<Finding> AssertHolds(string text)
    {
        var landscape = Landscape.Of(SpecReader.Read(text));
        var result = RuleExamples.Check(landscape);
        var before = Counted(result);
        List<Finding> mended = [];
        foreach (var (document, item) in landscape.Objects.Index())
        {
            foreach (var finding in result.In(item).Where(finding => finding.Edits.Count > 0))
            {
                AssertHolds(finding.Rule.Id, before, Text(text, document, finding.Edits));
                mended.Add(finding);
            }
        }

        return mended;
    }

    private static void AssertHolds(string rule, Dictionary<string, int> before, string mended)
    {
        var after = Counted(RuleExamples.Check(mended));
        Assert.True(after.GetValueOrDefault(rule) < before[rule], $"{rule} is still found in:\n{mended}");
        var come = after.Where(found => found.Value > before.GetValueOrDefault(found.Key)).Select(found => found.Key);
        Assert.True(!come.Any(), $"{string.Join(", ", come)} has come with the edit of {rule}:\n{mended}");
    }

    private static Dictionary<string, int> Counted(CheckResult result) =>
        result.Findings.CountBy(finding => finding.Rule.Id).ToDictionary();
}
