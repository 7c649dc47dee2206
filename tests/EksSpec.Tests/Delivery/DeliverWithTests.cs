using EksSpec.Findings;

namespace EksSpec.Tests.Deliveries;

/// <summary>What every delivery has in common.</summary>
public class DeliverWithTests
{
    private const string Git = "https://git.example.com/shop/deploy.git";

    [Fact]
    public void Each_folder_lists_its_files_in_their_order()
    {
        var fleet = Shop(out _).DeliverWith(new Kustomize()).Build();

        Assert.Equal(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - 00-namespace.yaml
            - api.yaml
            sortOptions:
              order: legacy
              legacySortOptions:
                orderFirst:
                - Namespace
                - ServiceAccount
                - Deployment

            """,
            fleet.Files.Single(file => file.Path == "shop/develop/kustomization.yaml").Text
        );
    }

    [Fact]
    public void A_delivery_changes_no_file_that_is_there_without_it()
    {
        var plain = Shop(out _).Build();
        var delivered = Shop(out _).DeliverWith(new Kustomize()).Build();

        Assert.All(
            plain.Files,
            file => Assert.Equal(file.Text, delivered.Files.Single(other => other.Path == file.Path).Text)
        );
    }

    [Fact]
    public void Two_deliveries_contradict_each_other()
    {
        var fleet = Shop(out var cluster).DeliverWith(new Kustomize()).DeliverWith(new Kustomize(), home: cluster);

        Assert.False(fleet.TryBuild(out _, out var findings));
        Assert.Equal("EKS7001", Assert.Single(findings, finding => finding.Severity == Severity.Error).Rule.Id);
    }

    [Theory]
    [InlineData("argocd")]
    [InlineData("flux")]
    public void An_environment_can_t_have_the_folder_of_the_tool(string name)
    {
        DeliveryTool tool = name == "flux" ? new FluxCd(Git) : new ArgoCd(Git);
        var fleet = Shop(out var cluster).DeliverWith(tool);
        fleet.AddDeployment("web", "shop/web:1.0").In(cluster.AddEnvironment(name));

        Assert.False(fleet.TryBuild(out _, out var findings));
        var error = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("EKS7003", error.Rule.Id);
        Assert.Contains($"shop/{name}/", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_is_of_the_fleet_and_a_promotion_goes_through_its_environments()
    {
        Shop(out var stranger);
        var fleet = Shop(out _);

        Assert.Throws<ArgumentException>(() => fleet.DeliverWith(new Kustomize(), home: stranger));
        Assert.Throws<ArgumentException>(() => fleet.WithPromotion(stranger.AddEnvironment("production")));
    }

    private static FleetBuilder Shop(out ClusterBuilder cluster)
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        cluster = fleet.AddCluster("shop");
        cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        fleet.AddDeployment("api", "shop/api:1").In(cluster.AddEnvironment("develop"));
        return fleet;
    }
}
