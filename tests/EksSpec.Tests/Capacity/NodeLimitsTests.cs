using EksSpec.Capacity;
using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Capacity.CapacityScene;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Capacity;

/// <summary>What nodes have room for, counted by hand.</summary>
public class NodeLimitsTests
{
    [Theory]
    [InlineData("10m", "1Mi", 54, 54, CapacityLimitKind.Pods)]
    [InlineData("65m", "1Mi", 54, 54, CapacityLimitKind.Pods)]
    [InlineData("66m", "1Mi", 52, 54, CapacityLimitKind.Cpu)]
    [InlineData("72m", "1Mi", 48, 52, CapacityLimitKind.Cpu)]
    [InlineData("593m", "1Mi", 6, 6, CapacityLimitKind.Cpu)]
    [InlineData("594m", "1Mi", 4, 6, CapacityLimitKind.Cpu)]
    [InlineData("643m", "1Mi", 4, 6, CapacityLimitKind.Cpu)]
    [InlineData("644m", "1Mi", 4, 4, CapacityLimitKind.Cpu)]
    [InlineData("1m", "2301Mi", 6, 6, CapacityLimitKind.Memory)]
    [InlineData("1m", "2302Mi", 4, 6, CapacityLimitKind.Memory)]
    [InlineData("1m", "2506Mi", 4, 6, CapacityLimitKind.Memory)]
    [InlineData("1m", "2507Mi", 4, 4, CapacityLimitKind.Memory)]
    public void Every_limit_of_two_nodes_holds_by_a_hair(
        string cpu,
        string memory,
        int surely,
        int atMost,
        CapacityLimitKind stop
    )
    {
        var capacity = Of(Nodes(), Pods(cpu, memory));

        Assert.Equal(new CapacityRange(surely, atMost), capacity.AtMost);
        Assert.Equal(stop, capacity.StoppedBy?.Kind);
    }

    [Fact]
    public void A_table_has_what_one_needs_what_there_is_and_how_many_fit_now_and_at_most()
    {
        var pods = Of(Nodes(desired: 1, most: 3), Pods(replicas: 4)).Limit(CapacityLimitKind.Pods);

        Assert.Equal(new CapacityAmount(4, 4), pods.Needs);
        Assert.Equal(new CapacityAmount(81, 81), pods.There);
        Assert.Equal(new CapacityRange(6, 6), pods.Now);
        Assert.Equal(new CapacityRange(20, 20), pods.AtMost);
        Assert.Equal("'develop'", pods.Where);
    }

    [Theory]
    [InlineData(null, null, null, 2, 2)]
    [InlineData(1, null, null, 1, 1)]
    [InlineData(null, 3, 5, 3, 5)]
    [InlineData(4, 3, 5, 4, 5)]
    [InlineData(0, 0, 5, 0, 5)]
    public void Groups_are_as_large_as_eksctl_makes_them(int? desired, int? least, int? most, int now, int atMost)
    {
        var group = Nodes() with { DesiredCapacity = desired, MinSize = least, MaxSize = most };

        var capacity = Of(group, Pods());

        Assert.Equal(now * 27, capacity.Now.Surely);
        Assert.Equal(atMost * 27, capacity.AtMost.Surely);
    }

    [Fact]
    public void Of_several_types_the_smallest_is_sure_and_the_largest_possible()
    {
        var mixed = Nodes() with { InstanceType = null, InstanceTypes = ["m5.large", "m5.xlarge"] };

        Assert.Equal(new CapacityRange(2 * 27, 2 * 56), Of(mixed, Pods()).AtMost);
    }

    [Fact]
    public void DaemonSets_of_the_cluster_are_there_first_and_those_of_the_environment_on_every_node()
    {
        var agent = DaemonSet("agent", Pod(), "monitoring");
        var own = DaemonSet("proxy", Pod(), CapacityScene.Environment);

        Assert.Equal(new CapacityRange(2 * 26, 2 * 26), Of(Nodes(), Pods(), agent).AtMost);
        // One pod somewhere, and one on each of two nodes; if the first node takes all others, it is full with 13 of both.
        Assert.Equal(new CapacityRange(14, 18), Of(Nodes(), Pods(), own).AtMost);
    }

    [Fact]
    public void What_else_runs_there_takes_its_room()
    {
        Assert.Equal(new CapacityRange(51, 51), Of(Nodes(), Pods(), Pods(replicas: 3, space: "staging")).AtMost);
    }

    [Fact]
    public void System_pods_take_room_where_no_taint_keeps_them_off()
    {
        // CoreDNS and metrics-server, two of each; what they ask for is theirs to configure.
        var open = Nodes() with
        {
            Taints = null,
        };

        Assert.Equal(new CapacityRange(50, 50), Of(open, Pods()).AtMost);
        Assert.Equal(new CapacityRange(52, 52), Of(Without("metrics-server"), Pods()).AtMost);
        Assert.Equal(
            new CapacityRange(47, 47),
            Of(Without("metrics-server", """{"replicaCount": 7}"""), Pods()).AtMost
        );

        ClusterConfig Without(string addon, string? coredns = null) =>
            Cluster(open) with
            {
                AddonsConfig = new() { DisableDefaultAddons = true },
                Addons =
                [
                    .. new[] { "vpc-cni", "kube-proxy", "coredns", "metrics-server" }
                        .Where(name => name != addon)
                        .Select(name => new Addon
                        {
                            Name = name,
                            ConfigurationValues = name == "coredns" ? coredns : null,
                        }),
                ],
            };
    }

    [Fact]
    public void Environments_of_the_same_blueprint_are_part_of_the_number()
    {
        V1Namespace Branch(string name, string blueprint) =>
            new()
            {
                Metadata = new()
                {
                    Name = name,
                    Labels = new Dictionary<string, string> { ["eksspec.dev/blueprint"] = blueprint },
                },
            };
        object[] objects =
        [
            Pods(),
            Branch("develop-a", "develop"),
            Pods(replicas: 5, space: "develop-a"),
            Branch("other-a", "other"),
            Pods(replicas: 5, space: "other-a"),
        ];

        Assert.Equal(54 - 5, Of(Nodes(), objects).AtMost.Surely);
    }

    [Fact]
    public void Autoscalers_and_jobs_are_counted_at_rest_and_at_full_load()
    {
        V2HorizontalPodAutoscaler scaler = new()
        {
            Metadata = new() { Name = "api", NamespaceProperty = CapacityScene.Environment },
            Spec = new()
            {
                ScaleTargetRef = new() { Kind = "Deployment", Name = "api" },
                MinReplicas = 2,
                MaxReplicas = 5,
            },
        };
        V1CronJob nightly = new()
        {
            Metadata = new() { Name = "nightly", NamespaceProperty = CapacityScene.Environment },
            Spec = new()
            {
                JobTemplate = new()
                {
                    Spec = new()
                    {
                        Parallelism = 4,
                        Template = new() { Spec = Pod() },
                    },
                },
            },
        };

        var capacity = Of(Nodes(), Pods(), scaler, nightly);

        Assert.Equal(new CapacityAmount(2, 9), capacity.Limit(CapacityLimitKind.Pods).Needs);
        Assert.Equal(new CapacityRange(27, 27), capacity.While(CapacityLoadKind.AtRest));
        Assert.Equal(new CapacityRange(6, 6), capacity.While(CapacityLoadKind.FullLoad));
        Assert.Equal(new CapacityRange(6, 27), capacity.AtMost);
    }

    [Theory]
    [InlineData(3, null, null, 17, 17)]
    [InlineData(3, "0", null, 18, 18)]
    [InlineData(3, "200%", null, 16, 17)]
    [InlineData(2, null, null, 26, 26)]
    [InlineData(4, null, null, 13, 13)]
    [InlineData(3, null, "Recreate", 18, 18)]
    public void A_rollout_has_to_find_room_for_the_pods_that_it_adds(
        int replicas,
        string? surge,
        string? type,
        int fits,
        int most
    )
    {
        var deployment = Pods(replicas: replicas);
        deployment.Spec.Strategy = new()
        {
            Type = type,
            RollingUpdate = surge is null ? null : new() { MaxSurge = surge },
        };

        var capacity = Of(Nodes(), deployment);

        Assert.Equal(54 / replicas, capacity.While(CapacityLoadKind.AtRest).Surely);
        Assert.Equal(new CapacityRange(fits, most), capacity.While(CapacityLoadKind.Rollout));
    }

    [Fact]
    public void Pods_that_are_apart_need_nodes_of_their_own()
    {
        var apart = Pods(replicas: 3);
        apart.Spec.Template.Spec.Affinity = Apart("kubernetes.io/hostname", "api");

        var two = Of(Nodes(most: 2), apart);
        Assert.Equal(new CapacityRange(0, 0), two.AtMost);
        Assert.Contains(
            "on different nodes, and there are 2 at most",
            Assert.Single(two.Doubts),
            StringComparison.Ordinal
        );
        Assert.Equal(new CapacityRange(27, 27), Of(Nodes(most: 3), apart).AtMost);
    }

    [Fact]
    public void Pods_with_a_port_of_the_node_are_apart_from_those_of_other_environments_too()
    {
        var ports = Pods(replicas: 2);
        ports.Spec.Template.Spec.Containers[0].Ports = [new() { ContainerPort = 80, HostPort = 80 }];

        Assert.Equal(new CapacityRange(2, 2), Of(Nodes(most: 5), ports).AtMost);
    }

    [Fact]
    public void Pods_that_are_spread_over_zones_find_room_in_each()
    {
        // Two zones: of three nodes two are in the first.
        var spread = Pods("800m", replicas: 2);
        spread.Spec.Template.Spec.TopologySpreadConstraints =
        [
            new()
            {
                MaxSkew = 1,
                TopologyKey = "topology.kubernetes.io/zone",
                WhenUnsatisfiable = "DoNotSchedule",
                LabelSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "api" } },
            },
        ];

        Assert.Equal(2, Of(Nodes(most: 3), spread).AtMost.Surely);
        Assert.Equal(3, Of(Nodes(most: 3), Pods("800m", replicas: 2)).AtMost.Surely);
        Assert.Equal(4, Of(Nodes(most: 4), spread).AtMost.Surely);
    }

    [Fact]
    public void Volumes_are_attached_to_nodes_and_take_places()
    {
        V1StatefulSet database = new()
        {
            Metadata = new() { Name = "db", NamespaceProperty = CapacityScene.Environment },
            Spec = new()
            {
                Replicas = 1,
                Template = new() { Spec = Pod() },
                VolumeClaimTemplates = [.. Enumerable.Range(0, 5).Select(Claim)],
            },
        };
        V1StorageClass usual = new()
        {
            Metadata = new() { Name = "gp3" },
            Provisioner = "ebs.csi.aws.com",
            VolumeBindingMode = "WaitForFirstConsumer",
        };
        var cluster = Cluster(Nodes()) with { Addons = [new() { Name = "aws-ebs-csi-driver" }] };

        // 28 places of an m5.large; one is its own volume, one to three are network interfaces.
        var volumes = Of(cluster, database, usual).Limit(CapacityLimitKind.Volumes);

        Assert.Equal(new CapacityAmount(5, 5), volumes.Needs);
        Assert.Equal(new CapacityAmount(2 * 24, 2 * 26), volumes.There);
        // Four pods with five volumes each are on a node for certain, and five at most.
        Assert.Equal(new CapacityRange(8, 10), volumes.AtMost);
        Assert.Equal(8, Of(cluster, database, usual).AtMost.Surely);

        static V1PersistentVolumeClaim Claim(int number) =>
            new()
            {
                Metadata = new() { Name = $"data-{number}" },
                Spec = new() { StorageClassName = "gp3", AccessModes = ["ReadWriteOnce"] },
            };
    }

    [Fact]
    public void Who_starts_a_node_for_each_pod_has_room_for_any_number()
    {
        var cluster = Cluster() with
        {
            FargateProfiles = [new() { Name = "all", Selectors = [new() { Namespace = "develop" }] }],
            KubernetesNetworkConfig = new() { IpFamily = "IPv6" },
        };

        var capacity = Of(cluster, Pods());

        Assert.Null(capacity.AtMost.Surely);
        Assert.Contains("Any number of environments", capacity.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_proved_of_types_that_nobody_knows_and_of_pods_that_fit_nowhere()
    {
        var unknown = Of(Nodes() with { InstanceType = "z9.huge" }, Pods());
        var homeless = Of(Nodes(), Deployment("api", new(), CapacityScene.Environment));
        var large = Of(Nodes(), Pods("1900m"));

        Assert.Equal(new CapacityRange(0, null), unknown.Limit(CapacityLimitKind.Nodes).AtMost);
        Assert.Equal("Nobody knows how large the machines of group 'develop' are.", Assert.Single(unknown.Doubts));
        Assert.Equal(new CapacityRange(0, 0), homeless.AtMost);
        Assert.Equal(new CapacityRange(0, 2), large.AtMost);
        Assert.Equal("Deployment/develop/api fits no nodes.", Assert.Single(homeless.Doubts));
        Assert.StartsWith(
            "Deployment/develop/api fits no nodes for certain. ",
            Assert.Single(large.Doubts),
            StringComparison.Ordinal
        );
        Assert.Empty(large.Changes);
    }

    [Fact]
    public void Pods_whose_number_nobody_says_make_every_number_uncertain()
    {
        const string Rollouts = """
            {"apiVersion":"argoproj.io/v1alpha1","kind":"Workflow","metadata":{"name":"load","namespace":"develop"},"spec":{}}
            """;

        var capacity = Of(Nodes(), Pods(), InlineDocument.Parse(Rollouts));

        Assert.Equal(0, capacity.AtMost.Surely);
        Assert.Single(capacity.Doubts);
    }

    [Fact]
    public void Ten_more_need_as_many_nodes_as_they_fill()
    {
        Assert.Equal(
            [
                "Raise maxSize of group 'develop' from 2 to 3.",
                "Or let each node take up to 110 pods: set ENABLE_PREFIX_DELEGATION of add-on vpc-cni.",
            ],
            Of(Nodes(), Pods()).Changes
        );
    }

    [Fact]
    public void What_ten_more_need_is_enough_and_one_node_less_is_not()
    {
        // Two of these on a node: 4 fit, so 14 need 7 nodes.
        var capacity = Of(Nodes(), Pods("800m"));
        Assert.Equal(["Raise maxSize of group 'develop' from 2 to 7."], capacity.Changes);
        Assert.Equal(14, Of(Nodes(most: 7), Pods("800m")).AtMost.Surely);
        Assert.Equal(12, Of(Nodes(most: 6), Pods("800m")).AtMost.Surely);
    }

    [Fact]
    public void Clusters_of_any_size_are_counted_in_a_moment()
    {
        var capacity = Of(
            Nodes(desired: 2_000_000_000, most: 2_000_000_000),
            Pods("1m", "1", replicas: 3),
            Pods(replicas: int.MaxValue, name: "huge", space: "staging")
        );

        Assert.Equal(0, capacity.AtMost.Surely);
        // 20,000 pods are tried.
        var large = Of(Nodes(most: 2_000_000_000) with { InstanceType = "m5.24xlarge" }, Pods("1m", "1", 3));
        Assert.Equal(6666, large.Limit(CapacityLimitKind.Nodes).AtMost.Surely);
    }

    private static V1Affinity Apart(string key, string app) =>
        new()
        {
            PodAntiAffinity = new()
            {
                RequiredDuringSchedulingIgnoredDuringExecution =
                [
                    new()
                    {
                        TopologyKey = key,
                        LabelSelector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = app } },
                    },
                ],
            },
        };
}
