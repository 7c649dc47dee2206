using System.Text.Json;
using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Reading;

namespace EksSpec.Tests.Conformance;

/// <summary>Holds the placement engine against what the Kubernetes scheduler did.</summary>
public class PlacementConformanceTests
{
    private const int Pairs = 3037;

    [Fact]
    public void Every_pair_is_decided_and_as_the_scheduler_decided()
    {
        var compared = 0;
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Tests, "Conformance", "Data", "placement.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var test = json.RootElement;
            var cluster = (ClusterConfig)SpecReader.Read(test.GetProperty("cluster").GetString()!)[0].Value!;
            var matrix = PlacementMatrix.Compute(
                cluster,
                SpecReader.Read(test.GetProperty("workloads").GetString()!).Select(document => document.Value!)
            );
            foreach (var workload in test.GetProperty("expect").EnumerateObject())
            {
                foreach (var group in workload.Value.EnumerateObject())
                {
                    var verdict = matrix[workload.Name, group.Name];
                    compared++;
                    if (verdict.Fits != group.Value.GetBoolean())
                    {
                        wrong.Add($"{test.GetProperty("id")}: {verdict}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(Pairs, compared);
    }
}
