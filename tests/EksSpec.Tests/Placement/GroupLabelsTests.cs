using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Values;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

/// <summary>What is known of the labels of a group's nodes, asked through pods that demand them.</summary>
public class GroupLabelsTests
{
    private const string Type = "node.kubernetes.io/instance-type";
    private const string Arch = "kubernetes.io/arch";

    [Theory]
    [InlineData("kubernetes.io/os", "linux", "Every")]
    [InlineData("kubernetes.io/os", "windows", "None")]
    [InlineData("beta.kubernetes.io/os", "linux", "Every")]
    [InlineData("alpha.eksctl.io/cluster-name", "labbase", "Every")]
    [InlineData("alpha.eksctl.io/nodegroup-name", "group", "Every")]
    [InlineData("alpha.eksctl.io/nodegroup-name", "other", "None")]
    [InlineData("alpha.eksctl.io/instance-id", "i-1", "None")]
    [InlineData("node-lifecycle", "spot", "None")]
    [InlineData("eks.amazonaws.com/nodegroup", "group", "Every")]
    [InlineData("eks.amazonaws.com/capacityType", "ON_DEMAND", "Every")]
    [InlineData("eks.amazonaws.com/capacityType", "SPOT", "None")]
    [InlineData("eks.amazonaws.com/nodegroup-image", "ami-1", "Unknown")]
    [InlineData("eks.amazonaws.com/nodegroup-image", "image", "None")]
    [InlineData("eks.amazonaws.com/sourceLaunchTemplateId", "lt-1", "Unknown")]
    [InlineData("eks.amazonaws.com/sourceLaunchTemplateId", "1", "None")]
    [InlineData("eks.amazonaws.com/sourceLaunchTemplateVersion", "12", "Unknown")]
    [InlineData("eks.amazonaws.com/sourceLaunchTemplateVersion", "1a", "None")]
    [InlineData("topology.kubernetes.io/region", "ap-northeast-1", "Every")]
    [InlineData("topology.kubernetes.io/region", "us-east-1", "None")]
    [InlineData("failure-domain.beta.kubernetes.io/region", "ap-northeast-1", "Every")]
    [InlineData("topology.kubernetes.io/zone", "ap-northeast-1a", "Some")]
    [InlineData("topology.kubernetes.io/zone", "ap-northeast-1d", "None")]
    [InlineData("failure-domain.beta.kubernetes.io/zone", "ap-northeast-1c", "Some")]
    [InlineData("topology.k8s.aws/zone-id", "apne1-az1", "Unknown")]
    [InlineData("kubernetes.io/hostname", "ip-10-0-0-1", "None")]
    [InlineData(Type, "m5.large", "Every")]
    [InlineData(Type, "m5.xlarge", "None")]
    [InlineData("beta.kubernetes.io/instance-type", "m5.large", "Every")]
    [InlineData(Arch, "amd64", "Every")]
    [InlineData("beta.kubernetes.io/arch", "amd64", "Every")]
    [InlineData("absent", "x", "None")]
    public void A_managed_group_has_these_labels(string key, string value, string nodes) =>
        Assert.Equal(nodes, Nodes(Cluster(Group("group")), key, value));

    [Theory]
    [InlineData("kubernetes.io/hostname")]
    [InlineData("topology.k8s.aws/zone-id")]
    [InlineData("eks.amazonaws.com/nodegroup-image")]
    public void Every_node_has_a_label_whose_value_nobody_can_know(string key) =>
        Assert.Equal("Every", Demand(Cluster(Group("group")), key, "Exists"));

    [Fact]
    public void A_group_without_a_name_has_an_empty_one()
    {
        var cluster = Cluster(Group(null!));

        Assert.Equal("Every", Nodes(cluster, "eks.amazonaws.com/nodegroup", ""));
        Assert.Equal("Every", Nodes(cluster, "alpha.eksctl.io/nodegroup-name", ""));
    }

    [Fact]
    public void The_labels_of_EKS_and_the_group_win_over_those_that_someone_wrote()
    {
        var group = Group("group", ValueMap.Of(("kubernetes.io/os", "windows"), ("empty", null!))) with { Spot = true };

        Assert.Equal("None", Nodes(Cluster(group), "kubernetes.io/os", "windows"));
        Assert.Equal("Every", Nodes(Cluster(group), "empty", ""));
        Assert.Equal("Every", Nodes(Cluster(group), "eks.amazonaws.com/capacityType", "SPOT"));
    }

    [Theory]
    [InlineData("WindowsServer2022CoreContainer", "windows")]
    [InlineData("windowsserver2022corecontainer", "windows")]
    [InlineData("Bottlerocket", "linux")]
    public void The_image_decides_the_operating_system(string family, string os)
    {
        var cluster = Cluster(Group("group") with { AmiFamily = family });

        Assert.Equal("Every", Nodes(cluster, "kubernetes.io/os", os));
        Assert.Equal("Every", Nodes(cluster, "beta.kubernetes.io/os", os));
    }

    [Theory]
    [InlineData("AmazonLinux2", true)]
    [InlineData("Ubuntu2204", true)]
    [InlineData("UbuntuPro2204", true)]
    [InlineData("AmazonLinux2023", false)]
    [InlineData("Bottlerocket", false)]
    public void Some_images_write_labels_while_they_start(string family, bool writes)
    {
        var cluster = Cluster(Group("group") with { AmiFamily = family });
        var unknown = writes ? "Unknown" : "None";

        Assert.Equal(unknown, Nodes(cluster, "alpha.eksctl.io/instance-id", "i-1"));
        Assert.Equal("None", Nodes(cluster, "alpha.eksctl.io/instance-id", "1"));
        Assert.Equal(unknown, Nodes(cluster, "node-lifecycle", "spot"));
        Assert.Equal(unknown, Nodes(cluster, "node-lifecycle", "on-demand"));
        Assert.Equal("None", Nodes(cluster, "node-lifecycle", "reserved"));
        Assert.Equal(unknown, Demand(cluster, "node-lifecycle", "Exists"));
    }

    [Fact]
    public void Several_types_differ_from_node_to_node_and_doubles_are_one()
    {
        var several = Cluster(Typed("m5.large", "m7g.large"));
        var one = Cluster(Typed("m5.large", null!, "m5.large"));

        Assert.Equal("Some", Nodes(several, Type, "m5.large"));
        Assert.Equal("Some", Nodes(several, Arch, "arm64"));
        Assert.Equal("Every", Nodes(one, Type, "m5.large"));
        Assert.Equal("Every", Nodes(one, Arch, "amd64"));
    }

    [Fact]
    public void A_group_that_names_no_type_gets_the_one_of_eksctl()
    {
        Assert.Equal("Every", Nodes(Cluster(Group("group") with { InstanceType = null }), Type, "m5.large"));
        Assert.Equal("Every", Nodes(Cluster(Group("group") with { InstanceType = "" }), Type, "m5.large"));
        Assert.Equal("Every", Nodes(Own(new() { Name = "own", InstanceType = "mixed" }), Type, "m5.large"));
        Assert.Equal("Every", Nodes(Own(new() { Name = "own", InstanceType = "c7g.large" }), Arch, "arm64"));
    }

    [Fact]
    public void A_type_that_nobody_knows_is_taken_for_an_ordinary_machine()
    {
        var cluster = Cluster(Group("group") with { InstanceType = "unheard" });

        Assert.Equal("Every", Nodes(cluster, Type, "unheard"));
        Assert.Equal("Every", Nodes(cluster, Arch, "amd64"));
    }

    [Fact]
    public void A_launch_template_may_hide_the_type()
    {
        var hidden = Cluster(
            Group("group") with
            {
                InstanceType = null,
                LaunchTemplate = new() { Id = "lt-1" },
            }
        );
        var told = Cluster(Group("group") with { LaunchTemplate = new() { Id = "lt-1" } });

        Assert.Equal("Unknown", Nodes(hidden, Type, "m5.large"));
        Assert.Equal("None", Nodes(hidden, Type, "large"));
        Assert.Equal("Unknown", Nodes(hidden, Arch, "arm64"));
        Assert.Equal("Unknown", Nodes(hidden, Arch, "amd64"));
        Assert.Empty(PlacementMatrix.Compute(hidden, []).Groups[0].InstanceTypes);
        Assert.Equal("None", Nodes(hidden, Arch, "s390x"));
        Assert.Equal("Every", Nodes(told, Type, "m5.large"));
    }

    [Theory]
    [InlineData(null, "amd64")]
    [InlineData("x86_64", "amd64")]
    [InlineData("arm64", "arm64")]
    public void A_selector_hides_the_type_but_not_the_architecture(string? asked, string has)
    {
        var managed = Cluster(
            Group("group") with
            {
                InstanceSelector = new() { VCpus = 2, CpuArchitecture = asked },
            }
        );
        var own = Own(
            new()
            {
                Name = "own",
                InstanceSelector = new() { VCpus = 2, CpuArchitecture = asked },
            }
        );

        Assert.All(
            new[] { managed, own },
            cluster =>
            {
                Assert.Equal("Unknown", Nodes(cluster, Type, "m5.large"));
                Assert.Equal("Every", Nodes(cluster, Arch, has));
                Assert.Equal("None", Nodes(cluster, Arch, has == "arm64" ? "amd64" : "arm64"));
            }
        );
    }

    [Fact]
    public void The_types_of_a_distribution_and_of_a_list_win_over_a_selector()
    {
        var own = Own(
            new()
            {
                Name = "own",
                InstanceSelector = new() { VCpus = 2 },
                InstancesDistribution = new() { InstanceTypes = ["c5.large"] },
            }
        );

        Assert.Equal("Every", Nodes(own, Type, "c5.large"));
        Assert.Equal("Every", Nodes(Cluster(Typed("c5.large") with { InstanceSelector = new() }), Type, "c5.large"));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, 0, false)]
    [InlineData(100, 0, false)]
    [InlineData(99, 0, null)]
    [InlineData(1, 0, null)]
    [InlineData(0, 0, true)]
    [InlineData(0, null, true)]
    [InlineData(0, 1, null)]
    public void A_distribution_buys_spot_only_where_nothing_is_left_for_On_Demand(int? above, int? at, bool? spot)
    {
        var group = new NodeGroup
        {
            Name = "own",
            InstancesDistribution = new()
            {
                InstanceTypes = ["m5.large"],
                OnDemandPercentageAboveBaseCapacity = above,
                OnDemandBaseCapacity = at,
            },
        };

        Assert.Equal(spot, MayBeSpot(PlacementMatrix.Compute(Own(group), [])));
        Assert.False(MayBeSpot(PlacementMatrix.Compute(Own(new() { Name = "own" }), [])));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_managed_group_is_spot_or_not(bool? written, bool spot) =>
        Assert.Equal(spot, MayBeSpot(PlacementMatrix.Compute(Cluster(Group("group") with { Spot = written }), [])));

    [Fact]
    public void Without_a_region_it_may_be_any()
    {
        var cluster = Cluster(Group("group")) with { Metadata = null, AvailabilityZones = null };

        Assert.Equal("Unknown", Nodes(cluster, "topology.kubernetes.io/region", "us-east-1"));
        Assert.Equal("Unknown", Nodes(cluster, "topology.kubernetes.io/zone", "us-east-1a"));
        Assert.Equal("None", Nodes(cluster, "topology.kubernetes.io/zone", "us-east-1"));
        Assert.Equal("Every", Nodes(cluster, "alpha.eksctl.io/cluster-name", ""));
    }

    [Fact]
    public void A_group_carries_what_was_written_on_it()
    {
        var group = Group("group", ValueMap.Of(("a", "b")), Taint("c", "d")) with
        {
            MaxSize = 3,
            DesiredCapacity = 2,
            MaxPodsPerNode = 8,
        };
        var matrix = PlacementMatrix.Compute(
            Cluster(
                group,
                group with
                {
                    MaxSize = null,
                },
                new()
                {
                    Name = null,
                    Labels = null,
                    Taints = [null!],
                }
            ),
            []
        );

        Assert.Equal(
            ("group", PlacementGroupKind.Managed, 3, 8),
            (matrix.Groups[0].Name, matrix.Groups[0].Kind, matrix.Groups[0].MaxSize, matrix.Groups[0].MaxPodsPerNode)
        );
        Assert.Equal(ValueMap.Of(("a", "b")), matrix.Groups[0].OwnLabels);
        Assert.Equal([Taint("c", "d")], matrix.Groups[0].Taints);
        Assert.Equal(["m5.large"], matrix.Groups[0].InstanceTypes);
        Assert.Same(group, matrix.Groups[0].Source);
        Assert.Equal(2, matrix.Groups[1].MaxSize);
        Assert.Equal(("", null), (matrix.Groups[2].Name, matrix.Groups[2].MaxSize));
        Assert.Empty(matrix.Groups[2].Taints);
        Assert.Empty(matrix.Groups[2].OwnLabels);
    }

    private static ManagedNodeGroup Typed(params ValueList<string> types) =>
        Group("group") with
        {
            InstanceType = null,
            InstanceTypes = types,
        };

    private static ClusterConfig Own(NodeGroup group) => Cluster() with { NodeGroups = [group] };

    private static string Nodes(ClusterConfig cluster, string key, string value) => Demand(cluster, key, "In", value);

    private static string Demand(ClusterConfig cluster, string key, string op, params string[] values) =>
        PlacementMatrix
            .Compute(cluster, [Deployment("api", Requiring(Term(Requirement(key, op, values))))])[0, 0]
            .Nodes.ToString();
}
