using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reading.Nodes;
using EksSpec.Tests.Conformance;
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
    private static Node WithTaintLists(Node root)
    {
        foreach (var group in root.Find("nodeGroups") is { } groups ? groups.Items : [])
        {
            if (group.Find("taints") is { Kind: NodeKind.Map } map)
            {
                var taints = new List<Node>();
                foreach (var entry in map.Entries.ToArray().OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    var text = entry.Value.Text ?? "";
                    var colon = text.IndexOf(':', StringComparison.Ordinal);
                    var taint = new Node(NodeKind.Map, 1, 1);
                    taint.Complete(
                        colon < 0
                            ? [Field("key", entry.Key), Field("effect", text)]
                            :
                            [
                                Field("key", entry.Key),
                                Field("value", text[..colon]),
                                Field("effect", text[(colon + 1)..]),
                            ]
                    );
                    taints.Add(taint);
                }

                var list = new Node(NodeKind.List, 1, 1);
                list.Complete([.. taints]);
                var entries = group.Entries.ToArray();
                entries[Array.FindIndex(entries, entry => entry.Key == "taints")] = new(
                    "taints",
                    NodeKind.Text,
                    1,
                    1,
                    list
                );
                group.Complete(entries);
            }
        }

        return root;
    }

    private static NodeEntry Field(string key, string text) =>
        new(key, NodeKind.Text, 1, 1, new(NodeKind.Text, 1, 1, text));
}
