using EksSpec.LoadBalancing;
using LabBase;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>Whether two clusters behind one origin answer the same requests, before requests are moved from one to the other.</summary>
public class SwitchTests
{
    [Fact]
    public void Two_clusters_answer_the_same_requests_in_the_same_order()
    {
        var old = Fleet("www.example.com", "/api");
        var next = Fleet("www.example.com", "/api");

        Assert.Equal(AnswersOf(old, "shop"), AnswersOf(next, "shop"));
        Assert.NotEqual(AnswersOf(old, "shop"), AnswersOf(Fleet("www.example.com", "/v2"), "shop"));
    }

    [Fact]
    public void Clusters_of_one_fleet_have_load_balancers_of_their_own_names()
    {
        var fleet = LabBaseFleet.Describe().Build();

        var names = fleet
            .Landscape.Sites.SelectMany(site => LoadBalancers.Of(site).Groups)
            .Select(group => group.LoadBalancer!.Name);

        Assert.Equal(2, names.Distinct().Count());
    }

    #region answers
    /// <summary>What the load balancers of a cluster do with which requests, in order, without saying by which name on AWS.</summary>
    private static List<string> AnswersOf(Fleet fleet, string cluster) =>
        [
            .. from site in fleet.Landscape.Sites
            where site.Name == cluster
            from made in LoadBalancers.Of(site).Groups
            from listener in made.LoadBalancer?.Listeners
                ?? throw new InvalidOperationException($"{made.Name} is stopped.")
            from rule in listener.Rules
            let hosts = string.Join(' ', rule.Conditions.Hosts)
            let paths = string.Join(' ', rule.Conditions.Paths)
            let targets = rule.Actions.OfType<ForwardAction>().SelectMany(action => action.Targets)
            let services = string.Join(
                ' ',
                targets.Select(target => $"{target.Group?.Service.Ref.Name}*{target.Weight ?? 1}")
            )
            select $"{listener.Protocol} {hosts}{paths} {services}",
        ];
    #endregion

    private static Fleet Fleet(string host, string path)
    {
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        fleet.AllowApiFrom("203.0.113.10/32");
        var cluster = fleet.AddCluster("shop");
        var nodes = cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(2, 4);
        var live = cluster.AddEnvironment("live").RunsOn(nodes);
        fleet
            .AddDeployment("api", "111122223333.dkr.ecr.eu-central-1.amazonaws.com/api:1")
            .WithPort(8080)
            .WithReadinessProbe(Probe.Http("/ready"))
            .WithRequests(cpu: "100m", memory: "128Mi")
            .WithLimits(memory: "128Mi")
            .In(live)
            .AddService()
            .AddIngress()
            .WithHost(host)
            .WithPath(path)
            .On(cluster.AddLoadBalancer("public"));
        return fleet.Build();
    }
}
