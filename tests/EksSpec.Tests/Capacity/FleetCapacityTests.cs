using EksSpec.Capacity;

namespace EksSpec.Tests.Capacity;

/// <summary>How many environments of a program fit.</summary>
public class FleetCapacityTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly NodeGroupBuilder _spot;

    public FleetCapacityTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32").WithCoreAddons();
        _spot = _cluster
            .AddSpotNodeGroup("develop", "m5.large", "m5a.large", "m5n.large", "m6i.large")
            .Isolate(NodeIsolation.Ec2Spot)
            .WithSize(min: 1, max: 9);
        _cluster.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]).WithSize(min: 2, max: 3);
    }

    [Fact]
    public void A_written_environment_is_counted_by_its_builder_its_name_and_its_namespace()
    {
        var develop = Environment("develop").WithNamespace("dev");

        var fleet = _fleet.Build();

        Assert.Equal("shop", fleet.Capacity(develop).Site);
        Assert.Equal(fleet.Capacity(develop).AtMost, fleet.Capacity("develop").AtMost);
        Assert.Equal(fleet.Capacity(develop).AtMost, fleet.Capacity("dev").AtMost);
        Assert.InRange(fleet.Capacity(develop).AtMost.Surely!.Value, 10, 100);
    }

    [Fact]
    public void Branches_of_a_blueprint_that_is_not_written_are_counted()
    {
        var blueprint = _cluster.AddBlueprint("develop").RunsOn(_spot).WithDomain("develop.example.com");
        Web(blueprint);

        var none = _fleet.Build().Capacity(blueprint);
        _cluster.AddBranchEnvironments(blueprint, "feature/a", "feature/b");
        var two = _fleet.Build().Capacity(blueprint);

        Assert.Equal("develop", none.Environment);
        Assert.Equal(none.AtMost, two.AtMost);
        Assert.Equal(none.ToText(), two.ToText());
    }

    [Fact]
    public void A_blueprint_that_is_written_takes_its_room_beside_its_branches()
    {
        var develop = Environment("develop");
        var alone = _fleet.Build().Capacity(develop).AtMost;

        _cluster.AddBranchEnvironments(develop, "feature/a").Without(BranchDefault.OneReplica);

        Assert.Equal(alone.Surely - 1, _fleet.Build().Capacity(develop).AtMost.Surely);
    }

    [Fact]
    public void As_many_branches_as_fit_are_a_fleet_without_errors()
    {
        #region capacity
        var blueprint = _cluster.AddBlueprint("preview").RunsOn(_spot).WithDomain("preview.example.com");
        Web(blueprint);
        var capacity = _fleet.Build().Capacity(blueprint);

        // So many branches fit for certain; one more than AtMost can't.
        var branches = Enumerable
            .Range(1, capacity.AtMost.Surely!.Value)
            .Select(number => new Branch($"feature/{number}"));
        _cluster.AddBranchEnvironments(blueprint, branches);
        #endregion

        Assert.Equal(capacity.AtMost, _fleet.Build().Capacity(blueprint).AtMost);
    }

    [Fact]
    public void An_environment_that_is_nowhere_or_in_several_clusters_is_refused()
    {
        Environment("develop");
        var other = _fleet.AddCluster("other").AllowApiFrom("203.0.113.10/32");
        var there = other.AddNodeGroup("general").WithInstanceTypes(["m5.large", "m5a.large"]).WithSize(min: 2, max: 3);
        var second = other.AddEnvironment("develop").RunsOn(there).WithDomain("other.example.com");
        Web(second, "api");
        var fleet = _fleet.Build();

        Assert.Equal(
            "No cluster has an environment 'production'. (Parameter 'environment')",
            Assert.Throws<ArgumentException>(() => fleet.Capacity("production")).Message
        );
        Assert.Equal(
            "Several clusters have an environment 'develop': shop, other. (Parameter 'environment')",
            Assert.Throws<ArgumentException>(() => fleet.Capacity("develop")).Message
        );
        Assert.Equal("other", fleet.Capacity("develop", "other").Site);
        Assert.Equal("other", fleet.Capacity(second).Site);
    }

    private EnvironmentBuilder Environment(string name)
    {
        var environment = _cluster.AddEnvironment(name).RunsOn(_spot).WithDomain("develop.example.com");
        Web(environment);
        return environment;
    }

    private void Web(EnvironmentBuilder environment, string name = "web") =>
        _fleet
            .AddDeployment(
                name,
                "example.com/web@sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"
            )
            .WithPort(8080)
            .WithReplicas(2)
            .WithRequests(cpu: "200m", memory: "256Mi")
            .WithLimits(memory: "256Mi")
            .In(environment);
}
