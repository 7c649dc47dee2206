using EksSpec.Findings;
using EksSpec.Isolation;

namespace EksSpec.Tests.Builders;

/// <summary>What the guide about environments of branches shows.</summary>
public class BranchGuideTests
{
    [Fact]
    public void The_program_of_the_guide_builds_without_a_finding_above_info()
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet
            .AddCluster("shop-nonprod")
            .AllowApiFrom("203.0.113.10/32")
            .WithLogs(ControlPlaneLogs.All, retentionDays: 30)
            .WithCoreAddons();
        cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]).WithSize(min: 2, max: 3);
        var spot = cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot)
            .WithSize(min: 1, max: 9);

        #region branches
        var develop = cluster.AddEnvironment("develop").RunsOn(spot).WithDomain("develop.example.com");
        var web = fleet
            .AddDeployment("web", "registry.example.com/web:2.4.1")
            .WithPort(8080)
            .WithRequests(cpu: "100m", memory: "128Mi")
            .WithLimits(memory: "256Mi")
            .WithReadinessProbe(Probe.Http("/ready"))
            .In(develop);
        web.AddService().AddIngress().WithSubdomain("www");

        var branches = cluster.AddBranchEnvironments(develop, "feature/JIRA-1_Login", "hotfix");
        #endregion

        #region differ
        web.In(branches.All, there => there.WithEnv("SHOW_BRANCH", "true"));
        branches.All.AddConfigMap("features").WithValue("NEW_DOOR", "on");
        #endregion

        #region images
        Branch search = new Branch("feature/search") { Commit = "0f1e2d3", PullRequest = 17 }.WithImage(
            "web",
            "registry.example.com/web:0f1e2d3"
        );
        cluster.AddBranchEnvironments(develop, search);
        #endregion

        var built = fleet.Build();

        Assert.DoesNotContain(built.Findings, finding => finding.Severity != Severity.Info);
        Assert.Contains(built.Files, file => file.Path == "shop-nonprod/develop-hotfix/web.yaml");
    }
}
