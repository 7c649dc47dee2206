using EksSpec.Values;

namespace EksSpec.Tests.Builders;

/// <summary>A cluster with network policies has somebody who enforces them.</summary>
public class PolicyEnforcementTests
{
    private const string On = "{\"enableNetworkPolicy\":\"true\"}";

    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;
    private readonly EnvironmentBuilder _develop;

    public PolicyEnforcementTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.0/24");
        var nodes = _cluster
            .AddNodeGroup("general")
            .WithInstanceTypes(["m5.large", "m5a.large"])
            .WithSize(min: 1, max: 3);
        _develop = _cluster.AddEnvironment("develop").RunsOn(nodes);
    }

    [Fact]
    public void Without_a_policy_nothing_is_said()
    {
        Assert.Null(Values());
    }

    [Fact]
    public void A_policy_of_an_environment_switches_enforcement_on()
    {
        _develop.AddNetworkPolicy();

        Assert.Equal(On, Values());
    }

    [Fact]
    public void A_policy_of_a_workload_does_too_beside_the_other_add_ons()
    {
        _cluster.WithCoreAddons();
        _fleet.AddDeployment("api", "shop/api:1").In(_develop).AddNetworkPolicy();

        Assert.Equal(On, Values());
        Assert.Equal(5, _fleet.Build().Landscape.Sites[0].Config!.Addons!.Count);
    }

    [Fact]
    public void Other_values_of_the_add_on_stay()
    {
        _cluster.AddAddon("vpc-cni").WithValues(InlineDocument.OfMap(("env", InlineDocument.OfMap(("A", "b")))));
        _develop.AddNetworkPolicy();

        Assert.Equal("{\"env\":{\"A\":\"b\"},\"enableNetworkPolicy\":\"true\"}", Values());
    }

    [Fact]
    public void Who_switches_it_off_is_told_and_has_it_so()
    {
        _cluster.AddAddon("vpc-cni").WithValues(InlineDocument.OfMap(("enableNetworkPolicy", "false")));
        _develop.AddNetworkPolicy();

        Assert.Equal("{\"enableNetworkPolicy\":\"false\"}", Values());
        Assert.Contains(_fleet.Build().Findings, finding => finding.Rule.Id == "EKS4360");
    }

    private string? Values() =>
        _fleet
            .Build()
            .Landscape.Sites[0]
            .Config!.Addons?.SingleOrDefault(addon => addon.Name == "vpc-cni")
            ?.ConfigurationValues;
}
