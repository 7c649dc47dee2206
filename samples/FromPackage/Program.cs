#region quickstart
using EksSpec;

return FleetProgram.Run(args, Describe); // writes below out/, and tells what was found

static FleetBuilder Describe()
{
    var fleet = new FleetBuilder("labbase", region: "ap-northeast-1", kubernetesVersion: "1.34");
    fleet.AllowApiFrom("203.0.113.10/32"); // the admin host

    var shared = fleet.AddCluster("labbase-nonprod");
    var onDemand = shared.AddNodeGroup("staging").WithInstanceTypes("m5.large").WithSize(min: 2, max: 4);
    var spot = shared
        .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
        .WithSize(min: 0, max: 20)
        .Isolate(NodeIsolation.Ec2Spot); // lifecycle=Ec2Spot, spotInstance=true:NoSchedule

    var develop = shared.AddEnvironment("develop").RunsOn(spot); // affinity and toleration follow from the handle
    var staging = shared.AddEnvironment("staging").RunsOn(onDemand);

    var dedicated = fleet.AddCluster("labbase-prod");
    var nodes = dedicated.AddNodeGroup("production").WithInstanceTypes("m5.large").WithSize(min: 3, max: 9);
    var production = dedicated.AddEnvironment("production").RunsOn(nodes);

    var api = fleet
        .AddDeployment("api", "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/labbase-api:2.4.1")
        .WithPort(8080)
        .WithRequests(cpu: "250m", memory: "256Mi")
        .WithReadinessProbe(Probe.Http("/health/ready"))
        .In(develop, replicas: 1)
        .In(staging, replicas: 2)
        .In(production, replicas: 4);
    api.AddService();
    return fleet;
}
#endregion
