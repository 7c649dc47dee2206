namespace EksSpec.Tests.Deliveries;

/// <summary>A shop with two environments in one cluster and one in another, to be delivered by Flux.</summary>
internal static class FluxShop
{
    public const string Url = "https://git.example.com/shop/deploy.git";
    public const string Registry = "111122223333.dkr.ecr.eu-central-1.amazonaws.com";

    public static FleetBuilder Describe() => Describe(out _, out _);

    public static FleetBuilder Describe(out ClusterBuilder shared, out ClusterBuilder production)
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        fleet.WithAccount("111122223333");
        shared = fleet.AddCluster("shop-nonprod");
        shared.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        shared.AddPriorityClass("urgent", 1000);
        production = fleet.AddCluster("shop-prod");
        production.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        fleet
            .AddDeployment("api", $"{Registry}/shop/api:2.4.1")
            .In(shared.AddEnvironment("develop"))
            .In(shared.AddEnvironment("staging"))
            .In(production.AddEnvironment("production"));
        return fleet;
    }

    public static string TextOf(this Fleet fleet, string path) => fleet.Files.Single(file => file.Path == path).Text;
}
