using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>A shop in three environments of two clusters, for Spinnaker to deliver.</summary>
internal sealed class SpinnakerShop
{
    public const string Image = "registry.example.com/shop/api";

    public SpinnakerShop()
    {
        Fleet = new("shop", "eu-central-1", "1.34");
        Test = Cluster("test");
        Live = Cluster("live");
        Environments =
        [
            Test.AddEnvironment("develop"),
            Test.AddEnvironment("staging"),
            Live.AddEnvironment("production"),
        ];
    }

    public FleetBuilder Fleet { get; }

    public ClusterBuilder Test { get; }

    public ClusterBuilder Live { get; }

    public EnvironmentBuilder[] Environments { get; }

    public DeploymentBuilder AddApi()
    {
        var api = Fleet.AddDeployment("api", $"{Image}:1.2").WithPort(8080);
        api.AddConfigMap().WithValue("LEVEL", "info");
        api.AddService();
        return Everywhere(api);
    }

    public ReplicaSetBuilder AddShop()
    {
        var shop = Fleet.AddReplicaSet("shop", $"{Image}:1.2").WithPort(8080).WithRequests("100m", "64Mi").UseTraffic();
        shop.AddService();
        shop.AddAutoscaler(2, 4);
        return Everywhere(shop);
    }

    public InlineDocument Release(Spinnaker tool) => Pipeline(tool, "test/spinnaker/release.json");

    public InlineDocument Pipeline(Spinnaker tool, string path)
    {
        var pipeline = InlineDocument.Parse(
            Fleet.DeliverWith(tool).Build().Files.Single(file => file.Path == path).Text
        );
        Assert.Empty(PipelineRules.Broken(pipeline));
        return pipeline;
    }

    public static InlineDocument Stage(InlineDocument pipeline, string name) =>
        pipeline["stages"]!.Items.Single(stage => stage["name"]!.AsText == name);

    private ClusterBuilder Cluster(string name)
    {
        var cluster = Fleet.AddCluster(name);
        cluster.AddAddon("metrics-server");
        cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        return cluster;
    }

    private TWorkload Everywhere<TWorkload>(TWorkload workload)
        where TWorkload : ManifestBuilder
    {
        foreach (var environment in Environments)
        {
            _ = workload switch
            {
                DeploymentBuilder deployment => deployment.In(environment),
                ReplicaSetBuilder set => (ManifestBuilder)set.In(environment),
                _ => workload,
            };
        }

        return workload;
    }
}
