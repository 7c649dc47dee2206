using System.Text.Json;
using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class PlacementDrawingTests
{
    private readonly PlacementMatrix _shared;
    private readonly PlacementMatrix _production;

    public PlacementDrawingTests()
    {
        var develop = new V1PodSpec();
        NodeIsolation.Ec2Spot.ApplyTo(develop);
        var zonal = Selecting("topology.kubernetes.io/zone", "ap-northeast-1a");
        _shared = PlacementMatrix.Compute(
            Cluster(
                Group("staging", ValueMap.Of(("environment", "staging"))),
                NodeIsolation.Ec2Spot.ApplyTo(Group("develop", ValueMap.Of(("environment", "develop"))))
            ),
            [
                Deployment("api", develop, "develop"),
                Deployment("api", new(), "staging"),
                Deployment("report", zonal, "staging"),
                Deployment("lost", Selecting("lifecycle", "Ec2spot"), "staging"),
                DaemonSet("fluent-bit", Tolerating(Toleration(null, "Exists")), "logging"),
                Deployment("pinned", new() { NodeName = "ip-10-0-0-1.ec2.internal" }, "logging"),
            ]
        );
        _production = PlacementMatrix.Compute(
            Cluster(Group("production")) with
            {
                Metadata = new() { Name = "labbase-prod", Region = "ap-northeast-1" },
            },
            [Deployment("api", new(), "production")]
        );
    }

    [Fact]
    public void The_table_has_a_row_per_workload_and_reasons_for_what_is_not_plain() =>
        Snapshot.Match(_shared.ToText(), "txt");

    [Fact]
    public void The_json_has_a_line_per_workload() => Snapshot.Match(_shared.ToJsonLines(), "jsonl");

    [Fact]
    public void Every_line_of_json_can_be_read_back()
    {
        var lines = _shared.ToJsonLines().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(_shared.Workloads.Count, lines.Length);
        var pinned = JsonDocument.Parse(lines[5]).RootElement;
        Assert.Equal("Deployment/logging/pinned", pinned.GetProperty("workload").GetString());
        Assert.Equal(
            JsonValueKind.Null,
            pinned.GetProperty("groups").GetProperty("staging").GetProperty("fits").ValueKind
        );
    }

    [Fact]
    public void The_flowchart_has_arrows_for_what_can_run_where() =>
        Snapshot.Match(PlacementDrawing.Mermaid(_shared, _production), "mmd");

    [Fact]
    public void The_picture_shows_clusters_groups_and_namespaces() =>
        Snapshot.Match(PlacementDrawing.Svg(_shared, _production), "svg");

    [Fact]
    public void Names_cannot_break_out_of_a_picture()
    {
        var matrix = PlacementMatrix.Compute(Cluster(Group("a<b&\"c\"")), [Deployment("x", new())]);

        Assert.Contains("a&lt;b&amp;\"c\"", matrix.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("a#lt;b&#quot;c#quot;", matrix.ToMermaid(), StringComparison.Ordinal);
    }
}
