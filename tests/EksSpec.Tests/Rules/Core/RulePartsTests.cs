using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;
using EksSpec.Tests.Conformance;

namespace EksSpec.Tests.Rules.Core;

/// <summary>Nobody sees from the findings how many threads judged.</summary>
public sealed class RulePartsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Several_threads_find_what_one_finds(int threads)
    {
        var documents = Documents();
        // Ten clusters that stand alone, and two that share a folder and its objects.
        Assert.Equal(12, documents.Count(document => document.Kind == "ClusterConfig"));

        var one = SpecRules.Check(Landscape.Of(documents));
        var several = SpecRules.Check(Landscape.Of(documents), new() { Threads = threads });

        Assert.NotEmpty(one.Findings);
        Assert.Equal(one.Findings, several.Findings);
    }

    [Fact]
    public void Less_than_one_thread_judges_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RuleOptions { Threads = 0 });

    private static List<SpecDocument> Documents()
    {
        var clusters = ConformanceData
            .ClusterConfigs()
            .Select(config => config.Yaml)
            .Where(IsCluster)
            .Take(12)
            .ToList();
        var manifests = ConformanceData.Manifests().Select(manifest => manifest.Yaml).Take(480).ToList();
        List<SpecDocument> documents = [];
        for (var i = 0; i < 12; i++)
        {
            var folder = i < 10 ? $"{i}" : "shared";
            documents.AddRange(SpecReader.Read(clusters[i], new() { File = $"{folder}/cluster{i}.yaml" }));
            var files = manifests.Skip(i * 40).Take(40);
            documents.AddRange(files.SelectMany(yaml => SpecReader.Read(yaml, new() { File = $"{folder}/{i}.yaml" })));
        }

        return documents;
    }

    private static bool IsCluster(string yaml) => SpecReader.Read(yaml) is [{ Kind: "ClusterConfig", Value: not null }];
}
