using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class SchedulerTests
{
    private static readonly ManagedNodeGroup Spot = Group(
        "spot",
        ValueMap.Of(("lifecycle", "Ec2Spot"), ("cores", "08")),
        Taint("spotInstance", "true")
    );

    private static readonly ManagedNodeGroup Plain = Group("plain", ValueMap.Of(("cores", "08"), ("empty", "")));

    [Theory]
    [InlineData("spotInstance", "Equal", "true", "NoSchedule", true)]
    [InlineData("spotInstance", null, "true", null, true)]
    [InlineData("spotInstance", "Exists", null, "NoSchedule", true)]
    [InlineData(null, "Exists", null, null, true)]
    [InlineData(null, "Exists", null, "NoExecute", false)]
    [InlineData("spotInstance", "Equal", "True", "NoSchedule", false)]
    [InlineData("spotInstance", "Equal", null, "NoSchedule", false)]
    [InlineData("spotInstance", "Equal", "true", "NoExecute", false)]
    [InlineData("spotinstance", "Equal", "true", "NoSchedule", false)]
    public void A_toleration_covers_a_taint(string? key, string? op, string? value, string? effect, bool fits) =>
        Assert.Equal(fits, Place(Spot, Tolerating(Toleration(key, op, value, effect))).Fits);

    [Theory]
    [InlineData("cores", "In", "08", true)]
    [InlineData("cores", "In", "8", false)]
    [InlineData("cores", "Gt", "7", true)]
    [InlineData("cores", "Gt", "8", false)]
    [InlineData("cores", "Lt", "9", true)]
    [InlineData("cores", "Lt", "9.5", false)]
    [InlineData("cores", "NotIn", "9", true)]
    [InlineData("absent", "NotIn", "x", true)]
    [InlineData("absent", "Gt", "0", false)]
    [InlineData("absent", "Exists", null, false)]
    [InlineData("absent", "DoesNotExist", null, true)]
    [InlineData("empty", "In", "", true)]
    [InlineData("absent", "In", "", false)]
    [InlineData("empty", "Gt", "0", false)]
    public void A_demand_compares_a_label(string key, string op, string? value, bool fits) =>
        Assert.Equal(fits, Place(Plain, Requiring(Term(Requirement(key, op, value is null ? [] : [value])))).Fits);

    [Fact]
    public void Terms_are_alternatives_and_their_demands_hold_together()
    {
        var both = Term(Requirement("cores", "In", "08"), Requirement("cores", "In", "9"));
        var one = Term(Requirement("cores", "Exists"));

        Assert.False(Place(Plain, Requiring(both)).Fits);
        Assert.True(Place(Plain, Requiring(both, one)).Fits);
    }

    [Fact]
    public void An_empty_term_matches_no_node_and_spoils_no_other()
    {
        Assert.False(Place(Plain, Requiring(new V1NodeSelectorTerm())).Fits);
        Assert.True(Place(Plain, Requiring(new(), Term(Requirement("cores", "Exists")))).Fits);
    }

    [Fact]
    public void A_soft_taint_and_a_preference_decide_nothing()
    {
        var pod = new V1PodSpec
        {
            Affinity = new()
            {
                NodeAffinity = new()
                {
                    PreferredDuringSchedulingIgnoredDuringExecution =
                    [
                        new() { Weight = 1, Preference = Term(Requirement("no", "Exists")) },
                    ],
                },
            },
        };

        Assert.True(Place(Group("soft", null, Taint("a", "b", "PreferNoSchedule")), pod).Fits);
    }

    [Fact]
    public void Zone_and_type_are_chosen_independently_but_one_node_has_one_of_each()
    {
        var group = Plain with { InstanceType = null, InstanceTypes = ["m5.large", "m7g.large"] };
        var crossed = Term(
            Requirement("node.kubernetes.io/instance-type", "In", "m5.large"),
            Requirement("kubernetes.io/arch", "In", "arm64")
        );
        var free = Term(
            Requirement("topology.kubernetes.io/zone", "In", "ap-northeast-1a"),
            Requirement("kubernetes.io/arch", "In", "arm64")
        );

        Assert.Equal(NodeCoverage.None, Place(group, Requiring(crossed)).Nodes);
        Assert.Equal(NodeCoverage.Some, Place(group, Requiring(free)).Nodes);
        Assert.Equal(NodeCoverage.Every, Place(group, new()).Nodes);
    }

    [Fact]
    public void Several_terms_together_can_cover_every_node()
    {
        var pod = Requiring(
            Term(Requirement("topology.kubernetes.io/zone", "In", "ap-northeast-1a")),
            Term(Requirement("topology.kubernetes.io/zone", "NotIn", "ap-northeast-1a"))
        );

        Assert.Equal(NodeCoverage.Every, Place(Plain, pod).Nodes);
    }

    [Fact]
    public void Zones_that_eksctl_chooses_are_unknown_only_where_they_matter()
    {
        var cluster = Cluster(Plain) with { AvailabilityZones = null };
        NodeCoverage In(string zone) =>
            PlacementMatrix
                .Compute(
                    cluster,
                    [Deployment("api", Requiring(Term(Requirement("topology.kubernetes.io/zone", "In", zone))))]
                )[0, 0]
                .Nodes;

        Assert.Equal(NodeCoverage.Unknown, In("ap-northeast-1d"));
        Assert.Equal(NodeCoverage.None, In("us-east-1a"));
        Assert.Equal(NodeCoverage.Every, Place(Plain, new()).Nodes);
    }

    [Fact]
    public void A_pod_with_a_node_name_passes_the_scheduler_by()
    {
        var pinned = new V1PodSpec { NodeName = "ip-10-0-0-1.ec2.internal" };

        Assert.Null(Place(Spot, pinned).Fits);
        Assert.False(Place(Group("evict", null, Taint("a", "b", "NoExecute")), pinned).Fits);
    }

    [Fact]
    public void A_daemon_set_tolerates_node_conditions_but_no_taint_of_ours()
    {
        var pressure = Group("pressure", null, Taint("node.kubernetes.io/disk-pressure", effect: "NoSchedule"));
        var matrix = PlacementMatrix.Compute(
            Cluster(pressure, Spot),
            [DaemonSet("agent", new()), Deployment("api", new())]
        );

        Assert.Equal((true, false), (matrix["agent", "pressure"].Fits, matrix["agent", "spot"].Fits));
        Assert.False(matrix["api", "pressure"].Fits);
    }

    [Fact]
    public void The_labels_of_managed_groups_are_not_on_self_managed_ones()
    {
        var cluster = Cluster(Plain) with { NodeGroups = [new() { Name = "own" }] };
        var matrix = PlacementMatrix.Compute(
            cluster,
            [Deployment("api", Selecting("eks.amazonaws.com/capacityType", "ON_DEMAND"))]
        );

        Assert.True(matrix["api", "plain"].Fits);
        Assert.False(matrix["api", "own"].Fits);
    }

    [Fact]
    public void A_fargate_profile_takes_its_pods_before_any_node_does()
    {
        var cluster = Cluster(Plain) with
        {
            FargateProfiles = [new() { Name = "jobs", Selectors = [new() { Namespace = "job*" }] }],
        };
        var matrix = PlacementMatrix.Compute(
            cluster,
            [Deployment("taken", new(), "jobs"), Deployment("left", new(), "web"), DaemonSet("agent", new(), "jobs")]
        );

        Assert.Equal((false, true), (matrix["taken", "plain"].Fits, matrix["taken", "fargate/jobs"].Fits));
        Assert.Equal((true, false), (matrix["left", "plain"].Fits, matrix["left", "fargate/jobs"].Fits));
        Assert.Equal((true, false), (matrix["agent", "plain"].Fits, matrix["agent", "fargate/jobs"].Fits));
    }

    [Fact]
    public void Pools_of_auto_mode_and_karpenter_are_groups_too()
    {
        var cluster = Cluster() with { AutoModeConfig = new() { Enabled = true } };
        var pod = new V1PodSpec();
        EksSpec.NodeIsolation.KarpenterSpot.ApplyTo(pod);
        var matrix = PlacementMatrix.Compute(
            cluster,
            [
                EksSpec.NodeIsolation.KarpenterSpot.ToNodePool("cheap"),
                Deployment("api", new()),
                Deployment("batch", pod),
            ]
        );

        Assert.Equal(["auto/general-purpose", "auto/system", "nodepool/cheap"], matrix.Groups.Select(g => g.Name));
        Assert.Equal([true, false, false], matrix.Of("api").Verdicts.Select(verdict => verdict.Fits));
        Assert.Equal([false, false, true], matrix.Of("batch").Verdicts.Select(verdict => verdict.Fits));
    }

    [Fact]
    public void The_reason_names_the_deciding_taint_or_term_and_what_was_probably_meant()
    {
        Assert.Equal(
            "It doesn't tolerate the taint spotInstance=true:NoSchedule. It tolerates 'spotinstance=true:NoSchedule': "
                + "the keys 'spotinstance' on the pod and 'spotInstance' on the nodes differ.",
            Place(Spot, Tolerating(Toleration("spotinstance", "Equal", "true", "NoSchedule"))).Reason
        );

        var misspelt = Requiring(Term(Requirement("lifecycle", "In", "Ec2spot")));
        misspelt.Tolerations = [Toleration(null, "Exists")];
        Assert.Equal(
            "It asks for lifecycle In [Ec2spot]; the nodes' lifecycle=Ec2Spot don't match. "
                + "'lifecycle=Ec2spot' on the pod, 'Ec2Spot' on the nodes: they look alike.",
            Place(Spot, misspelt).Reason
        );
    }
}
