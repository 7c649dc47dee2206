using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Values;
using YamlDotNet.RepresentationModel;

namespace EksSpec.Tests.Rules;

/// <summary>A value of a wrong type is one mistake: whatever the rules know of it, only the reading speaks.</summary>
public class WrongTypeTests
{
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: shop, region: ap-northeast-1}\n";

    private static readonly RuleOptions Options = new() { Profile = RuleProfile.Strict };

    [Fact]
    public void A_value_of_a_wrong_type_anywhere_in_an_example_adds_what_reading_says_and_nothing_else()
    {
        var more = new SortedSet<string>(StringComparer.Ordinal);
        var refused = 0;
        foreach (var example in Examples())
        {
            var before = Check(example).Select(Fact).ToHashSet();
            foreach (var (path, yaml) in Mistakes(example))
            {
                var found = Check(yaml);
                if (!found.Any(IsOfReading))
                {
                    continue;
                }

                refused++;
                more.UnionWith(
                    found
                        .Where(finding => !IsOfReading(finding) && !before.Contains(Fact(finding)))
                        .Select(finding => $"{path}: {finding}\n{yaml}")
                );
            }
        }

        Assert.True(refused > 5_000, $"Only {refused} values were refused.");
        Assert.True(more.Count == 0, $"{more.Count}\n{string.Join("\n", more.Take(3000))}");
    }

    private static (string, SpecPath) Fact(Finding finding) => (finding.Rule.Id, finding.Path);

    private static bool IsOfReading(Finding finding) =>
        finding.Rule.Book?.Contains("ReadingRules", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Examples() =>
        RuleCatalog
            .All.Where(rule => rule.Authority is Authority.Eksctl or Authority.Kubernetes)
            .SelectMany(rule => RuleExamples.Of(rule).Passes)
            .Select(example =>
                example.Split('\n').Any(line => line.StartsWith("kind:", StringComparison.Ordinal))
                    ? example
                    : Head + example
            )
            .Distinct();

    private static IEnumerable<(string Path, string Yaml)> Mistakes(string example)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(example));
        foreach (var document in stream.Documents)
        {
            foreach (var (path, map, key) in Entries("", document.RootNode).ToList())
            {
                var right = map.Children[key];
                if (path is ".apiVersion" or ".kind")
                {
                    continue;
                }

                foreach (var wrong in Wrong(right))
                {
                    map.Children[key] = wrong;
                    using var text = new StringWriter();
                    stream.Save(text, assignAnchors: false);
                    yield return (path, text.ToString());
                }

                map.Children[key] = right;
            }
        }
    }

    private static IEnumerable<YamlNode> Wrong(YamlNode right) =>
        right switch
        {
            YamlScalarNode scalar =>
            [
                new YamlSequenceNode(scalar),
                new YamlScalarNode(scalar.Value) { Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted },
            ],
            YamlSequenceNode { Children: [var only] } => [only],
            YamlSequenceNode => [],
            _ => [new YamlSequenceNode(right)],
        };

    private static IEnumerable<(string Path, YamlMappingNode Map, YamlNode Key)> Entries(string path, YamlNode node) =>
        node switch
        {
            YamlMappingNode map => map.Children.SelectMany(entry =>
                Entries($"{path}.{entry.Key}", entry.Value).Prepend(($"{path}.{entry.Key}", map, entry.Key))
            ),
            YamlSequenceNode list => list.Children.SelectMany((item, index) => Entries($"{path}[{index}]", item)),
            _ => [],
        };

    private static ValueList<Finding> Check(string yaml) =>
        SpecRules.Check(Landscape.Of(SpecReader.Read(yaml)), Options).Findings;
}
