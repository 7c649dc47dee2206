using EksSpec.Ec2;
using EksSpec.Placement;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

/// <summary>Whether nodes are large enough. An m5.large has 1930m CPU, and between 6903 and 7518 MiB.</summary>
public class NodeRoomTests
{
    [Theory]
    [InlineData("1780m", "6903Mi", true)]
    [InlineData("1m", "6904Mi", null)]
    [InlineData("1m", "7518Mi", null)]
    [InlineData("1m", "7519Mi", false)]
    [InlineData("1781m", "1Mi", null)]
    [InlineData("1930m", "1Mi", null)]
    [InlineData("1931m", "1Mi", false)]
    public void A_pod_fits_by_the_cautious_figure_and_does_not_by_the_generous_one(
        string cpu,
        string memory,
        bool? fits
    )
    {
        var matrix = PlacementMatrix.Compute(Cluster(Group("workers")), [Asking("api", cpu, memory)]);

        Assert.Equal(fits, matrix["api", "workers"].Fits);
    }

    [Fact]
    public void The_reason_says_both_figures()
    {
        var matrix = PlacementMatrix.Compute(
            Cluster(Group("workers")),
            [Asking("unsure", "1", "7Gi"), Asking("large", "1", "8Gi")]
        );

        Assert.Equal(
            "It asks for 1000m CPU, 7168Mi memory; a node of type m5.large has 1930m CPU, 7518Mi memory left at most and "
                + "1780m CPU, 6903Mi memory for certain, and which isn't known before it runs.",
            matrix["unsure", "workers"].Reason
        );
        Assert.Equal(
            "It asks for 1000m CPU, 8192Mi memory; a node of type m5.large has 1930m CPU, 7518Mi memory left at most.",
            matrix["large", "workers"].Reason
        );
    }

    [Fact]
    public void Only_the_types_that_the_pod_asks_for_count()
    {
        var mixed = Group("mixed") with { InstanceType = null, InstanceTypes = ["m5.large", "m5.2xlarge"] };
        var chosen = Asking("chosen", "3", "1Gi");
        chosen.Spec.Template.Spec.NodeSelector = new Dictionary<string, string>
        {
            ["node.kubernetes.io/instance-type"] = "m5.large",
        };
        var matrix = PlacementMatrix.Compute(Cluster(mixed), [Asking("any", "3", "1Gi"), chosen]);

        Assert.Equal(NodeCoverage.Some, matrix["any", "mixed"].Nodes);
        Assert.StartsWith("Fits some of the nodes, not those of type m5.large: ", matrix["any", "mixed"].Reason);
        Assert.Equal(NodeCoverage.None, matrix["chosen", "mixed"].Nodes);
    }

    [Fact]
    public void DaemonSets_are_there_first_but_not_in_their_own_way()
    {
        var matrix = PlacementMatrix.Compute(
            Cluster(Group("workers")),
            [Asking("api", "1", "1Gi"), DaemonSet("agent", Pod("1", "1Gi"))]
        );

        Assert.False(matrix["api", "workers"].Fits);
        Assert.True(matrix["agent", "workers"].Fits);
    }

    [Fact]
    public void Nothing_certain_is_said_about_types_that_nobody_knows()
    {
        var odd = Group("odd") with { InstanceType = "z9.huge" };
        var api = Asking("api", "1000", "1Ti");
        var unknown = PlacementMatrix.Compute(Cluster(odd), [api, Asking("small", "1", "1Gi")]);

        Assert.Null(unknown["api", "odd"].Fits);
        Assert.Equal(
            "It asks for 1000000m CPU, 1048576Mi memory, and the size of the machines isn't known.",
            unknown["api", "odd"].Reason
        );
        Assert.True(unknown["small", "odd"].Fits);
        Assert.False(
            PlacementMatrix
                .Compute(
                    Cluster(odd),
                    [api],
                    InstanceTypeCatalog.Default.With(new InstanceType("z9.huge", 64, 262144, 737, "amd64"))
                )["api", "odd"]
                .Fits
        );
    }

    [Theory]
    [InlineData("t3.micro", 2, false)]
    [InlineData("t3.micro", 4, true)]
    [InlineData("t3.large", 2, true)]
    public void System_pods_take_their_places_before_others(string type, int nodes, bool fits)
    {
        // Four pods on a node; the programs for network and services are on each, CoreDNS and metrics-server are four pods.
        var group = Group("workers") with
        {
            InstanceType = type,
            MinSize = 1,
            MaxSize = nodes,
        };

        var verdict = PlacementMatrix.Compute(Cluster(group), [Asking("api", "1m", "1Mi")])["api", "workers"];

        Assert.Equal(fits, verdict.Fits);
        Assert.Equal(
            !fits,
            verdict.Reason
                == "DaemonSets and the 4 pods of CoreDNS and metrics-server fill every node that there may be."
        );
    }

    [Theory]
    [InlineData("aws-mountpoint-s3-csi-driver", false, false)]
    [InlineData("aws-mountpoint-s3-csi-driver", true, true)]
    [InlineData("eks-pod-identity-agent", true, false)]
    public void The_DaemonSets_of_add_ons_take_places_where_they_tolerate_the_taints(
        string addon,
        bool isTainted,
        bool fits
    )
    {
        var group = Group("workers", null, isTainted ? [Taint("a", "b")] : []) with { MaxPodsPerNode = 3 };
        var cluster = Cluster(group) with { Addons = [new() { Name = addon }] };
        var pod = Tolerating(Toleration(null, "Exists"));

        Assert.Equal(fits, PlacementMatrix.Compute(cluster, [Deployment("api", pod)])["api", "workers"].Fits);
    }

    [Fact]
    public void To_be_too_large_is_no_isolation()
    {
        var matrix = PlacementMatrix.Compute(
            Cluster(Group("small"), Group("large") with { InstanceType = "m5.4xlarge" }),
            [Asking("api", "8", "1Gi")]
        );

        Assert.False(matrix["api", "small"].Fits);
        Assert.Throws<PlacementAssertionException>(() => matrix.Of("api").IsNeverOn("small"));
        Assert.Throws<PlacementAssertionException>(() => matrix.Of("api").IsOnlyOn("large"));
        matrix.Of("api").IsOn("large").HasAHome();
    }

    private static V1Deployment Asking(string name, string cpu, string memory) => Deployment(name, Pod(cpu, memory));

    private static V1PodSpec Pod(string cpu, string memory) =>
        new()
        {
            Containers =
            [
                new()
                {
                    Name = "app",
                    Resources = new()
                    {
                        Requests = new Dictionary<string, ResourceQuantity>
                        {
                            ["cpu"] = new(cpu),
                            ["memory"] = new(memory),
                        },
                    },
                },
            ],
        };
}
