using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Tests.Conformance;
using EksSpec.Values;
using EksSpec.Writing;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace EksSpec.Tests.Reading;

public class RoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public void What_eksctl_accepts_is_written_back_with_the_same_meaning()
    {
        var wrong = new List<string>();
        var compared = 0;
        foreach (var document in ConformanceData.ClusterConfigs().Where(document => document.Accept))
        {
            var read = SpecReader.Read(document.Yaml)[0];
            // What eksctl drops in silence is gone for good; the reader says so.
            if (read.Findings.Any(finding => finding.Rule.Id is "EKS0008" or "EKS0009" or "EKS0010" or "EKS6003"))
            {
                continue;
            }

            compared++;
            var written = CanonicalYaml.Serialize(read.Value!);
            var again = SpecReader.Read(written)[0];
            var difference =
                Meaning.Difference(WithTaintLists(Meaning.Tree(document.Yaml)), Meaning.Tree(written))
                ?? (read.Value!.Equals(again.Value) ? null : "read(write(x)) is another config")
                ?? (CanonicalYaml.Serialize(again.Value!) == written ? null : "writing again gives another text")
                ?? (again.Findings.Count == 0 ? null : again.Findings[0].ToString());
            if (difference is not null)
            {
                wrong.Add($"{document.Id} {document.Operators}: {difference}");
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.True(compared > 1000, $"Only {compared} documents were compared.");
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_the_api_server_accepts_is_written_back_with_the_same_meaning()
    {
        var wrong = new List<string>();
        var compared = 0;
        foreach (var document in ConformanceData.Manifests().Where(document => document.Accept))
        {
            compared++;
            var read = SpecReader.Read(document.Yaml)[0];
            var written = CanonicalYaml.Serialize(read.Value!);
            var again = SpecReader.Read(written)[0];
            var difference =
                Meaning.Difference(Meaning.Tree(document.Yaml), Meaning.Tree(written), kubernetes: true)
                ?? (CanonicalYaml.Serialize(again.Value!) == written ? null : "writing again gives another text")
                ?? again.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.ToString();
            if (difference is not null)
            {
                wrong.Add($"{document.Id} {document.Operator}: {difference}");
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.True(compared > 900, $"Only {compared} documents were compared.");
        Assert.Empty(wrong);
    }

    [Property(MaxTest = 300)]
    public void Every_config_comes_back_equal_from_YAML(int seed)
    {
        var config = new RandomModels(seed).ClusterConfig();
        var written = CanonicalYaml.Serialize(config);
        var read = SpecReader.Read(written)[0];

        Assert.DoesNotContain(read.Findings, finding => finding.Rule.Id is not ("EKS0011" or "EKS0012" or "EKS0013"));
        Assert.Equal(config, Assert.IsType<ClusterConfig>(read.Value));
        Assert.Equal(written, CanonicalYaml.Serialize(read.Value));
    }

    [Property(MaxTest = 100)]
    public void Every_config_comes_back_equal_from_JSON(int seed)
    {
        var config = new RandomModels(seed).ClusterConfig();
        var read = SpecReader.Read(CanonicalJson.Serialize(config))[0];

        Assert.Equal(config, Assert.IsType<ClusterConfig>(read.Value));
    }

    // eksctl reads the taints of a self-managed group from a map too; they are always written as a list.
    private static InlineDocument WithTaintLists(InlineDocument config) =>
        Change(
            config,
            "nodeGroups",
            groups =>
                groups.Kind == InlineDocumentKind.List
                    ? InlineDocument.OfList([.. groups.Items.Select(WithTaintList)])
                    : groups
        );

    private static InlineDocument WithTaintList(InlineDocument group) =>
        Change(
            group,
            "taints",
            taints =>
                taints.Kind == InlineDocumentKind.Map
                    ? InlineDocument.OfList([
                        .. taints
                            .Entries.OrderBy(taint => taint.Key, StringComparer.Ordinal)
                            .Select(taint => Taint(taint.Key, TextOf(taint.Value))),
                    ])
                    : taints
        );

    private static InlineDocument Change(InlineDocument map, string key, Func<InlineDocument, InlineDocument> change) =>
        map.Kind == InlineDocumentKind.Map
            ? InlineDocument.OfMap([
                .. map.Entries.Select(entry => (entry.Key, entry.Key == key ? change(entry.Value) : entry.Value)),
            ])
            : map;

    private static string TextOf(InlineDocument value) =>
        value.Kind == InlineDocumentKind.Null ? "" : value.Scalar ?? "";

    private static InlineDocument Taint(string key, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return InlineDocument.OfMap([
            ("key", InlineDocument.OfText(key)),
            .. colon < 0 ? [] : new[] { ("value", InlineDocument.OfText(text[..colon])) },
            ("effect", InlineDocument.OfText(text[(colon + 1)..])),
        ]);
    }
}
