using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Tests.Builders;

public class PlacementClaimsTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _elsewhere;

    public PlacementClaimsTests()
    {
        _cluster = _fleet.AddCluster("shop");
        _cluster.AddNodeGroup("main").WithInstanceTypes(["m5.large"]).WithSize(2, 4);
        _cluster.AddSpotNodeGroup("spot", ["m5.large", "m5a.large"]).WithSize(0, 4).Isolate(NodeIsolation.Ec2Spot);
        _elsewhere = _cluster.AddEnvironment("elsewhere");
    }

    [Fact]
    public void A_workload_that_asks_for_no_group_keeps_off_the_isolated_ones()
    {
        _fleet
            .AddDeployment("api", "shop/api:1")
            .Configure(api => api.Spec.Template.Spec.Tolerations = [new V1Toleration { OperatorProperty = "Exists" }])
            .In(_elsewhere);

        var finding = Assert.Single(
            Errors(),
            finding => finding.Rule.Id.StartsWith("EKS500", StringComparison.Ordinal)
        );

        Assert.Equal("Deployment elsewhere/api", finding.Object!.ToString());
        Assert.Contains("spot", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workload_without_a_toleration_is_fine_anywhere_else()
    {
        _fleet.AddDeployment("api", "shop/api:1").In(_elsewhere);

        Assert.DoesNotContain(Errors(), finding => finding.Rule.Id.StartsWith("EKS500", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stated_claim_is_proved_at_build()
    {
        _fleet.AddDaemonSet("logs", "shop/logs:1").In(_elsewhere);
        _cluster.WithClaim(PlacementClaim.DaemonSetReaches("DaemonSet/elsewhere/logs", "main"));

        Assert.DoesNotContain(Errors(), finding => finding.Rule.Id.StartsWith("EKS500", StringComparison.Ordinal));

        _cluster.WithClaim(PlacementClaim.DaemonSetReaches("DaemonSet/elsewhere/logs", "spot"));
        var finding = Assert.Single(
            Errors(),
            finding => finding.Rule.Id.StartsWith("EKS500", StringComparison.Ordinal)
        );

        Assert.Contains("spotInstance", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("PlacementClaimsTests.cs", finding.Position!.File, StringComparison.Ordinal);
    }

    private IEnumerable<Finding> Errors()
    {
        _fleet.TryBuild(out _, out var findings);
        return findings.Where(finding => finding.Severity == Severity.Error);
    }
}
