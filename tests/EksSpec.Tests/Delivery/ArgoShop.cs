namespace EksSpec.Tests.Deliveries;

/// <summary>A small fleet: an API behind an Ingress, in three environments of one cluster.</summary>
internal sealed class ArgoShop
{
    public ArgoShop()
    {
        Cluster = Fleet.AddCluster("shop");
        Cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        Cluster.AddPriorityClass("batch", 1000);
        Develop = Cluster.AddEnvironment("develop").WithDomain("develop.example.com");
        Staging = Cluster.AddEnvironment("staging").WithDomain("staging.example.com");
        Production = Cluster.AddEnvironment("production").WithDomain("example.com");
        Api = Fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(Develop).In(Staging).In(Production);
        Api.AddService().AddIngress().WithSubdomain("api").UseInternetFacing();
    }

    public FleetBuilder Fleet { get; } = new("shop", "eu-central-1", "1.34");

    public ClusterBuilder Cluster { get; }

    public EnvironmentBuilder Develop { get; }

    public EnvironmentBuilder Staging { get; }

    public EnvironmentBuilder Production { get; }

    public DeploymentBuilder Api { get; }
}
