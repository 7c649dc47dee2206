using EksSpec.Eksctl;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Tests.Placement;

/// <summary>Pods of very many workloads that keep one another off, or share very many volumes.</summary>
public class CrowdTests
{
    private static readonly ClusterConfig Cluster = new()
    {
        Metadata = new() { Name = "crowd", Region = "eu-west-1" },
        ManagedNodeGroups =
        [
            new()
            {
                Name = "main",
                InstanceTypes = ["m6i.large"],
                MinSize = 1,
                MaxSize = 10,
            },
        ],
    };

    [Fact]
    public void Two_thousand_workloads_that_keep_each_other_off_are_decided_in_time()
    {
        var matrix = PlacementMatrix.Compute(Cluster, Enumerable.Range(0, 2000).Select(i => Pod(i)));

        Assert.All(matrix.Workloads, workload => Assert.Null(matrix[workload.Id, "main"].Fits));
    }

    [Fact]
    public void One_that_nobody_keeps_off_and_that_keeps_nobody_off_has_a_home()
    {
        var alone = Pod(0);
        alone.Metadata.Labels["tier"] = "other";
        alone.Spec.Affinity = null;

        var matrix = PlacementMatrix.Compute(Cluster, [alone, Pod(1), Pod(2)]);

        Assert.True(matrix["pod-0", "main"].Fits);
    }

    [Fact]
    public void Whom_another_keeps_off_is_kept_off_too()
    {
        var kept = Pod(0);
        kept.Spec.Affinity = null;

        var matrix = PlacementMatrix.Compute(Cluster, [kept, Pod(1)]);

        Assert.Null(matrix["pod-0", "main"].Fits);
    }

    private static V1Pod Pod(int i) =>
        new()
        {
            Metadata = new()
            {
                Name = $"pod-{i}",
                Labels = new Dictionary<string, string> { ["tier"] = "web" },
            },
            Spec = new()
            {
                Containers = [new() { Name = "app", Image = "registry.example.com/app:1" }],
                Affinity = new()
                {
                    PodAntiAffinity = new()
                    {
                        RequiredDuringSchedulingIgnoredDuringExecution =
                        [
                            new()
                            {
                                LabelSelector = new()
                                {
                                    MatchLabels = new Dictionary<string, string> { ["tier"] = "web" },
                                },
                                TopologyKey = "kubernetes.io/hostname",
                            },
                        ],
                    },
                },
            },
        };
}
