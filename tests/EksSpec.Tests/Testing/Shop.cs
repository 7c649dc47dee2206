namespace EksSpec.Tests.Testing;

/// <summary>A small fleet, with what a test changes in it.</summary>
internal static class Shop
{
    public static FleetBuilder Describe(
        int replicas = 2,
        bool hasWorker = true,
        string password = "hunter2",
        bool isStranded = false
    )
    {
        FleetBuilder fleet = new("shop", region: "eu-central-1", kubernetesVersion: "1.34");
        var cluster = fleet.AddCluster("shop");
        var spot = cluster.AddSpotNodeGroup("develop", "m5.large", "m5a.large").Isolate(NodeIsolation.Ec2Spot);
        cluster.AddNodeGroup("main").WithInstanceTypes("m5.large");
        var develop = cluster.AddEnvironment("develop").RunsOn(spot);
        var api = fleet.AddDeployment("api", "shop/api:1.0").In(develop, replicas);
        api.AddSecret("api").WithValue("PASSWORD", password);
        if (isStranded)
        {
            api.Configure(deployment => deployment.Spec.Template.Spec.Tolerations = null);
        }

        if (hasWorker)
        {
            fleet.AddDeployment("worker", "shop/worker:1.0").In(develop);
        }

        return fleet;
    }
}
