namespace EksSpec.Tests.Deliveries;

/// <summary>What docs/guides/deliver-with-kubectl.md shows.</summary>
public class KubectlGuideTests
{
    [Fact]
    public void Each_folder_gets_a_script()
    {
        var fleet = Shop();

        #region kubectl
        fleet.DeliverWith(new Kubectl());
        #endregion

        Assert.Equal(
            ["shop/apply.sh", "shop/develop/apply.sh"],
            fleet.Build().Files.Select(file => file.Path).Where(path => path.EndsWith(".sh", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Each_folder_gets_a_kustomization()
    {
        var fleet = Shop();

        #region kustomize
        fleet.DeliverWith(new Kustomize());
        #endregion

        Assert.Contains("- develop\n", TextOf(fleet, "shop/kustomization.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_say_what_the_server_fills_in_and_run_where_they_ran()
    {
        var fleet = Shop();
        var before = fleet.Build().ProvePlacement().Values.Select(proof => proof.ToString());

        #region explicit
        fleet.WithExplicitDefaults();
        #endregion

        var text = TextOf(fleet, "shop/develop/api.yaml");
        Assert.Contains("protocol: TCP", text, StringComparison.Ordinal);
        Assert.Contains("terminationMessagePolicy: File", text, StringComparison.Ordinal);
        Assert.Contains("revisionHistoryLimit: 10", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  replicas:", text, StringComparison.Ordinal);
        Assert.Equal(before, fleet.Build().ProvePlacement().Values.Select(proof => proof.ToString()));
    }

    private static FleetBuilder Shop()
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("shop");
        cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        var api = fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(cluster.AddEnvironment("develop"));
        api.WithRequests(cpu: "100m", memory: "128Mi").AddAutoscaler(2, 4);
        api.AddService();
        return fleet;
    }

    private static string TextOf(FleetBuilder fleet, string path) =>
        fleet.Build().Files.Single(file => file.Path == path).Text;
}
