namespace EksSpec.Tests.Deliveries;

/// <summary>Fleets whose workloads use what others stand for, under names of any order.</summary>
internal static class MadeFleet
{
    public static FleetBuilder Of(int seed)
    {
        Random random = new(seed);
        FleetBuilder fleet = new("made", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("made");
        cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        cluster.AddPriorityClass(Name(), 1000 + seed);
        var priority = Name();
        cluster.AddPriorityClass(priority, 2000 + seed);
        foreach (var space in (string[])["develop", "staging"])
        {
            var environment = cluster.AddEnvironment(space);
            var (config, secret) = (Name(), Name());
            environment.AddConfigMap(config).WithValue("KEY", "value");
            environment.AddSecret(secret).WithValue("USER", "made");
            environment.AddServiceAccount(Name());
            for (var i = 0; i < 3; i++)
            {
                var workload = fleet.AddDeployment(Name(), "made/app:1").WithPort(8080).In(environment);
                workload.WithPriorityClass(priority).WithConfigEnvironment(config).WithSecretEnvironment(secret);
                workload.AddService();
            }
        }

        return fleet;

        string Name() => $"{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}-{random.Next(1000)}";
    }
}
