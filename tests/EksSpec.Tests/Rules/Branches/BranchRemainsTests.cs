using EksSpec.Findings;

namespace EksSpec.Tests.Rules;

/// <summary>What stays of branches is told once for all branches of a blueprint.</summary>
public class BranchRemainsTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;

    public BranchRemainsTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32");
        _cluster.AddNodeGroup("general").WithInstanceTypes("m5.large").WithSize(min: 2, max: 3);
        _develop = _cluster.AddEnvironment("develop");
        _cluster.AddBranchEnvironments(_develop, "one", "two");
    }

    [Fact]
    public void A_volume_that_stays_is_told_of_the_first_branch_and_not_of_the_blueprint()
    {
        _cluster.AddStorageClass("kept").Configure(made => made.ReclaimPolicy = "Retain");
        _develop.AddVolumeClaim("data", "1Gi").Configure(claim => claim.Spec.StorageClassName = "kept");

        var finding = Assert.Single(Found("EKS4920"));

        Assert.Equal("develop-one", finding.Object?.Namespace);
    }

    [Theory]
    [InlineData("--policy=upsert-only", null, true)]
    [InlineData("--policy", "create-only", true)]
    [InlineData("--policy=upsert-only", "--policy=sync", false)]
    [InlineData("--policy=sync", null, false)]
    [InlineData("--registry=txt", null, false)]
    [InlineData("--policy", null, false)]
    public void What_external_dns_is_started_with_says_whether_records_stay(string first, string? second, bool stays)
    {
        _fleet
            .AddDeployment("dns", "registry.k8s.io/external-dns/external-dns:v0.19.0")
            .WithArgs(new[] { first, second }.OfType<string>())
            .In(_cluster.AddEnvironment("tools"));

        Assert.Equal(stays, Found("EKS4921").Any());
    }

    [Fact]
    public void The_add_on_says_whether_records_stay()
    {
        _cluster
            .AddAddon("external-dns")
            .Configure(addon => addon with { ConfigurationValues = "policy: upsert-only" });

        Assert.Equal("ClusterConfig", Assert.Single(Found("EKS4921")).Object?.Kind);
    }

    [Fact]
    public void Deletion_protection_of_a_branch_is_found_whatever_its_spelling()
    {
        _fleet
            .AddDeployment("web", "shop/web:1")
            .WithPort(8080)
            .In(_develop)
            .AddService()
            .AddIngress()
            .WithHost("web.example.com")
            .WithAnnotation("alb.ingress.kubernetes.io/load-balancer-attributes", "deletion_protection.enabled=T");

        Assert.Equal("develop-one", Assert.Single(Found("EKS4922")).Object?.Namespace);
    }

    [Fact]
    public void An_environment_without_end_is_told_of_where_something_ends_them()
    {
        Assert.Empty(Found("EKS4923"));

        _cluster.AddBranchCleanup(BranchCleanup.CronJob("shop/kubectl:1", "17 * * * *"));

        Assert.Equal("develop-one", Assert.Single(Found("EKS4923")).Object?.Name);
    }

    private IEnumerable<Finding> Found(string id)
    {
        _fleet.TryBuild(out _, out var findings);
        return findings.Where(finding => finding.Rule.Id == id);
    }
}
