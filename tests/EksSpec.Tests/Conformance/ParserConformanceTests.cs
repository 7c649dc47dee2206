using System.Text.RegularExpressions;
using EksSpec.Tests.Reading;

namespace EksSpec.Tests.Conformance;

/// <summary>What our parser gives to YamlDotNet is what YamlDotNet's own gives, for all that Go's reader takes as well.</summary>
public class ParserConformanceTests
{
    private const string Same = "the same";

    // Only a reader of streams takes it away for YamlDotNet; of a string it is the first character of the first key.
    private const string Mark = "a byte order mark";

    // {a} and [b: ]: YamlDotNet says of a key in brackets that it is one only where a value follows.
    private const string KeyWithoutValue = "a key in brackets without a value";

    // U+0085, U+2028, U+2029: breaks to YamlDotNet's marks, but to no editor and to none of our positions.
    private const string Break = "a line break of Unicode's";

    [Fact]
    public void Texts_that_both_take_are_told_the_same_way()
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var (id, yaml) in ConformanceData.Texts())
        {
            var (ours, theirs) = (Told.ByUs(yaml), Told.ByYamlDotNet(yaml));
            if (ours.Refusal is not null || theirs.Refusal is not null)
            {
                continue;
            }

            if (GroupOf(yaml, ours, theirs) is { } group)
            {
                groups[group] = groups.GetValueOrDefault(group) + 1;
            }
            else
            {
                var (our, their) = ours.Events.Zip(theirs.Events).First(pair => pair.First != pair.Second);
                wrong.Add($"{id}\n  {our}\n  {their}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
        Assert.Equal((7163, 51, 62, 50), (groups[Same], groups[Mark], groups[KeyWithoutValue], groups[Break]));
    }

    private static string? GroupOf(string yaml, Told ours, Told theirs) =>
        ours.Events.SequenceEqual(theirs.Events) ? Same
        : yaml is ['\uFEFF', .. var rest]
            ? GroupOf(rest, Told.ByUs(rest), Told.ByYamlDotNet(rest)) is null ? null
                : Mark
        : ours.Events.Select(WithoutLine).SequenceEqual(theirs.Events.Select(WithoutLine)) ? Break
        : ours.Events.Select(WithoutKey).SequenceEqual(theirs.Events.Select(WithoutKey)) ? KeyWithoutValue
        : null;

    private static string WithoutKey(string line) =>
        line.Replace("quoted False key ", "quoted False ", StringComparison.Ordinal)
            .Replace("quoted True key ", "quoted True ", StringComparison.Ordinal);

    private static string WithoutLine(string line) => Regex.Replace(line, "Line: [0-9]+, Col: [0-9]+, ", "");

    [Fact]
    public void Texts_are_taken_and_refused_as_Go_does()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var expected in ConformanceData.YamlSyntax())
        {
            count++;
            var told = Told.ByUs(expected.Yaml);
            var documents = told.Events.Count(line => line.StartsWith("DocumentEnd", StringComparison.Ordinal));
            if ((documents > 0 || told.Refusal is null) != expected.Accept)
            {
                wrong.Add($"{expected.Id} {told.Refusal?.Message}");
            }
        }

        Assert.Equal(5000, count);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong)}");
    }
}
