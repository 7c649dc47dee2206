using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Values;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class GroupZonesTests
{
    private static readonly ClusterConfig Chosen = Cluster(Group("group")) with { AvailabilityZones = null };

    [Theory]
    [InlineData("ap-northeast-1a", "Unknown")]
    [InlineData("ap-northeast-1-tpe-1a", "Unknown")]
    [InlineData("ap-northeast-1", "None")]
    [InlineData("ap-northeast-1A", "None")]
    [InlineData("ap-northeast-11", "None")]
    [InlineData("us-east-1a", "None")]
    [InlineData("a", "None")]
    [InlineData("", "None")]
    public void Zones_that_eksctl_chooses_are_some_of_the_region(string zone, string nodes) =>
        Assert.Equal(nodes, In(Chosen, zone));

    [Theory]
    [InlineData("ap-northeast-1a", "Some")]
    [InlineData("ap-northeast-1c", "Some")]
    [InlineData("ap-northeast-1d", "None")]
    public void Subnets_say_the_zones_by_themselves_or_by_their_keys(string zone, string nodes)
    {
        var cluster = Chosen with
        {
            Vpc = new()
            {
                Subnets = new()
                {
                    Private = ValueMap.Of(("two", new AzSubnetSpec { Az = "ap-northeast-1d" })),
                    Public = ValueMap.Of<AzSubnetSpec>(
                        ("one", new() { Az = "ap-northeast-1a" }),
                        ("ap-northeast-1c", null!)
                    ),
                },
            },
        };

        Assert.Equal(nodes, In(cluster, zone));
    }

    [Fact]
    public void One_subnet_in_a_zone_that_nobody_says_makes_all_unknown()
    {
        var cluster = Chosen with
        {
            Vpc = Subnets(("one", new() { Az = "ap-northeast-1a" }), ("two", new() { Id = "subnet-2" })),
        };

        Assert.Equal("Unknown", In(cluster, "ap-northeast-1d"));
    }

    [Fact]
    public void The_zones_of_the_cluster_win_over_its_subnets()
    {
        var cluster = Cluster(Group("group")) with { Vpc = Subnets(("one", new() { Az = "ap-northeast-1d" })) };

        Assert.Equal("Some", In(cluster, "ap-northeast-1a"));
        Assert.Equal("None", In(cluster, "ap-northeast-1d"));
    }

    [Fact]
    public void The_zones_of_a_group_win_over_those_of_the_cluster()
    {
        var group = Group("group") with { AvailabilityZones = ["ap-northeast-1d", "ap-northeast-1d"] };

        Assert.Equal("Every", In(Cluster(group), "ap-northeast-1d"));
        Assert.Equal("None", In(Cluster(group), "ap-northeast-1a"));
    }

    [Theory]
    [InlineData("one", "Every")]
    [InlineData("subnet-1", "Every")]
    [InlineData("subnet-9", "Unknown")]
    public void The_subnets_of_a_group_are_named_by_key_or_id(string subnet, string nodes)
    {
        var cluster = Cluster(Group("group") with { Subnets = [subnet] }) with
        {
            Vpc = Subnets(
                ("one", new() { Id = "subnet-1", Az = "ap-northeast-1d" }),
                ("two", new() { Az = "ap-northeast-1a" })
            ),
        };

        Assert.Equal(nodes, In(cluster, "ap-northeast-1d"));
    }

    [Fact]
    public void Local_zones_of_a_self_managed_group_win_over_everything()
    {
        var group = new NodeGroup
        {
            Name = "own",
            LocalZones = ["ap-northeast-1-tpe-1a"],
            AvailabilityZones = ["ap-northeast-1a"],
        };
        var cluster = Cluster() with { NodeGroups = [group] };

        Assert.Equal("Every", In(cluster, "ap-northeast-1-tpe-1a"));
        Assert.Equal("None", In(cluster, "ap-northeast-1a"));
    }

    private static ClusterVpc Subnets(params ReadOnlySpan<(string Key, AzSubnetSpec Subnet)> subnets) =>
        new() { Subnets = new() { Private = ValueMap.Of(subnets) } };

    private static string In(ClusterConfig cluster, string zone) =>
        PlacementMatrix
            .Compute(cluster, [Deployment("api", Selecting("topology.kubernetes.io/zone", zone))])[0, 0]
            .Nodes.ToString();
}
