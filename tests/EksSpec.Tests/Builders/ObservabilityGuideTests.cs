using System.Text.RegularExpressions;
using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>What docs/guides/observability.md shows.</summary>
public partial class ObservabilityGuideTests
{
    private const string Guide = "docs/guides/observability.md";

    [Fact]
    public void The_matrix_of_the_guide_is_what_is_printed()
    {
        var matrix = AgentMatrix.Of(Fleet().ProvePlacement().Single().Value.Matrix).ToText();

        Snapshot.MatchFile(Printed().Replace(Repository.Text(Guide), $"\n```\n{matrix}```\n"), Guide);
    }

    [Fact]
    public void The_program_of_the_guide_is_proved_and_nobody_finds_fault_with_its_agents()
    {
        var fleet = Fleet();

        Assert.True(fleet.ProvePlacement().Single().Value.IsProven);
        Assert.DoesNotContain(
            fleet.Findings,
            finding =>
                finding.Severity != Severity.Info && finding.Rule.Id.StartsWith("EKS47", StringComparison.Ordinal)
        );
    }

    private static Fleet Fleet()
    {
        #region agents
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(2, 4);
        var spot = cluster.AddSpotNodeGroup("spot", "m5.large", "m5a.large").Isolate(NodeIsolation.Ec2Spot);
        cluster
            .UseObservability(new CloudWatchAgent { LogRetentionDays = 30 })
            .UseObservability(new PrometheusExporters());
        #endregion

        #region monitors
        var develop = cluster.AddEnvironment("develop").RunsOn(spot);
        var api = fleet.AddDeployment("api", "shop/api:1").WithPort(8080, "http").In(develop);
        api.AddService()
            .AddServiceMonitor("http")
            .WithInterval(TimeSpan.FromSeconds(30))
            .WithLabel("release", "prometheus");
        develop
            .AddPrometheusRule("api")
            .WithLabel("release", "prometheus")
            .WithAlert("ApiDown", "absent(up{job=\"api\"} == 1)", TimeSpan.FromMinutes(5), severity: "critical");
        #endregion

        #region alerts
        cluster.UsePlacementAlerts("monitoring", ValueMap.Of(("release", "prometheus")));
        #endregion

        return fleet.Build();
    }

    [GeneratedRegex("\n```\n(agent[^`]*)?```\n")]
    private static partial Regex Printed();
}
