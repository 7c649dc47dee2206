using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Writing;

namespace EksSpec.Tests.Builders;

public class NodeGroupBuilderTests
{
    private readonly ClusterBuilder _cluster = new("shop", "eu-central-1", "1.34");

    private ManagedNodeGroup Managed => _cluster.Build().ManagedNodeGroups![0];

    private NodeGroup SelfManaged => _cluster.Build().NodeGroups![0];

    [Theory]
    [InlineData(-1, 1, null)]
    [InlineData(0, 0, null)]
    [InlineData(3, 2, null)]
    [InlineData(1, 3, 4)]
    [InlineData(1, 3, 0)]
    public void Sizes_that_are_out_of_order_are_refused_at_once(int min, int max, int? desired) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _cluster.AddNodeGroup("main").WithSize(min, max, desired));

    [Theory]
    [InlineData("bad key", "x")]
    [InlineData("key", "true:NoSchedule")]
    public void Labels_that_nothing_could_carry_are_found(string key, string value)
    {
        _cluster.AddNodeGroup("main").WithLabel(key, value);

        Assert.False(_cluster.TryBuild(out _, out var findings));
        Assert.Single(findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void An_isolated_group_carries_every_side_of_its_isolation()
    {
        _cluster.AddSpotNodeGroup("spot", ["m5.large", "m5a.large"]).Isolate(NodeIsolation.Ec2Spot);

        Assert.True(Managed.Spot);
        Assert.Equal("Ec2Spot", Managed.Labels!["lifecycle"]);
        Assert.Equal(
            new NodeGroupTaint
            {
                Key = "spotInstance",
                Value = "true",
                Effect = "NoSchedule",
            },
            Managed.Taints![0]
        );
        Assert.Equal("true:NoSchedule", Managed.Tags!["k8s.io/cluster-autoscaler/node-template/taint/spotInstance"]);
    }

    [Fact]
    public void The_order_of_isolation_and_labels_does_not_matter()
    {
        _cluster.AddNodeGroup("a").Isolate(NodeIsolation.Ec2Spot).WithLabel("tier", "web");
        _cluster.AddNodeGroup("b").WithLabel("tier", "web").Isolate(NodeIsolation.Ec2Spot);

        var groups = _cluster.Build().ManagedNodeGroups!;

        Assert.Equal(groups[0], groups[1] with { Name = "a" });
    }

    [Fact]
    public void A_label_that_contradicts_the_isolation_is_one_finding_that_names_both_places()
    {
        _cluster.AddNodeGroup("main").WithLabel("lifecycle", "OnDemand").Isolate(NodeIsolation.Ec2Spot);

        Assert.False(_cluster.TryBuild(out _, out var findings));
        var finding = Assert.Single(findings, finding => finding.Rule.Id.StartsWith("EKS7", StringComparison.Ordinal));
        Assert.Equal("managedNodeGroups[0].labels.lifecycle", finding.Path);
        Assert.Contains("OnDemand", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Ec2Spot", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_isolation_that_the_group_cannot_have_is_a_finding()
    {
        _cluster.AddNodeGroup("main").UseSpot().Isolate(NodeIsolation.EksOnDemand);

        Assert.False(_cluster.TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS7002" && finding.Path == "managedNodeGroups[0]");
    }

    [Fact]
    public void Spot_in_a_group_of_your_own_always_says_how_much_is_on_demand()
    {
        _cluster.AddSelfManagedNodeGroup("spot").UseSpot(["m5.large", "m5a.large"]);

        Assert.Equal(0, SelfManaged.InstancesDistribution!.OnDemandBaseCapacity);
        Assert.Equal(0, SelfManaged.InstancesDistribution.OnDemandPercentageAboveBaseCapacity);
        Assert.Equal("price-capacity-optimized", SelfManaged.InstancesDistribution.SpotAllocationStrategy);
    }

    [Fact]
    public void Ssh_is_closed_unless_it_is_opened()
    {
        _cluster.AddNodeGroup("closed");
        _cluster.AddNodeGroup("open").AllowSsh("ops", ["sg-0123456789abcdef0"]);

        var groups = _cluster.Build().ManagedNodeGroups!;

        Assert.Null(groups[0].Ssh);
        Assert.True(groups[1].Ssh!.Allow);
    }

    [Fact]
    public void A_taint_key_may_have_two_effects()
    {
        _cluster
            .AddNodeGroup("main")
            .WithTaint("team", "shop")
            .WithTaint("team", "shop", TaintEffect.NoExecute)
            .WithTaint("team", "shop");

        Assert.Equal(["NoExecute", "NoSchedule"], Managed.Taints!.Select(taint => taint.Effect));
    }

    [Fact]
    public void Everything_that_has_a_verb_is_written()
    {
        _cluster
            .AddNodeGroup("managed")
            .WithSize(min: 1, max: 3, desired: 2)
            .InZones(["eu-central-1a"])
            .InPrivateSubnets()
            .WithAmiFamily(AmiFamily.Bottlerocket)
            .WithVolume(100, VolumeType.Gp3, iops: 4000, throughput: 250)
            .WithAdditionalVolume("/dev/xvdb", 50)
            .WithNodePolicies(NodePolicies.CloudWatch)
            .WithSecurityGroups(["sg-0123456789abcdef0"])
            .WithMaxUnavailablePercent(33)
            .WithMaxPods(58)
            .WithNodeRepair(maxParallelPercent: 20)
            .WithTag("team", "shop");
        _cluster
            .AddSelfManagedNodeGroup("own")
            .WithInstanceType("m5.large")
            .WithMaxAge(TimeSpan.FromDays(14))
            .WithoutPodMetadata()
            .WithBootstrapCommands(["echo hello"])
            .UseNodeRole("arn:aws:iam::123456789012:role/node");

        Snapshot.Match(CanonicalYaml.Serialize(_cluster.Build()));
    }
}
