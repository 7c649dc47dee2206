using EksSpec.Capacity;
using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Placement;
using k8s.Models;
using static EksSpec.Tests.Capacity.CapacityScene;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Capacity;

/// <summary>Small environments by chance: what is proved holds for nodes that are filled one pod after the other.</summary>
public class WholePodsTests
{
    private const int Cases = 400;

    [Fact]
    public void What_surely_fits_finds_places_and_what_cannot_fit_finds_none_whichever_way_it_is_tried()
    {
        var exact = 0;
        for (var number = 0; number < Cases; number++)
        {
            var draw = Draw(new Random(number));
            var capacity = Of(draw.Types, Cluster(draw.Group), draw.Deployments);
            var (surely, atMost) = (capacity.AtMost.Surely!.Value, capacity.AtMost.AtMost!.Value);

            Assert.True(surely <= atMost, $"case {number}: {surely} > {atMost}");
            Assert.True(draw.Cautious.TakeOneByOne(draw.Pods(surely)), $"case {number}: {surely} one by one");
            Assert.True(draw.Cautious.TakeEvenly(draw.Pods(surely)), $"case {number}: {surely} evenly");
            Assert.False(draw.Generous.CanTake(draw.Pods(atMost + 1)), $"case {number}: {atMost + 1} can fit");
            if (surely == atMost && surely > 0)
            {
                exact++;
                AllHaveAHome(draw);
                Assert.True(draw.Real.CanTake(draw.Pods(surely)), $"case {number}: {surely} on real nodes");
                Assert.False(draw.Real.CanTake(draw.Pods(surely + 1)), $"case {number}: {surely + 1} on real nodes");
            }
        }

        // Most of them are known to the last environment.
        Assert.InRange(exact, Cases / 3, Cases);
    }

    private static void AllHaveAHome(Drawn draw)
    {
        var matrix = PlacementMatrix.Compute(Cluster(draw.Group), draw.Deployments, draw.Types);
        Assert.All(matrix.Workloads, workload => matrix.Of(workload).HasAHome());
    }

    private static Drawn Draw(Random random)
    {
        InstanceType type = new("t9.test", random.Next(1, 5), 1024 * random.Next(4, 9), random.Next(4, 12), "amd64");
        var group = Nodes(most: random.Next(1, 4)) with { InstanceType = type.Name };
        var deployments = Enumerable.Range(0, random.Next(1, 4)).Select(i => Draw(random, i, group.MaxSize!.Value));
        return new(type, group, [.. deployments]);
    }

    private static V1Deployment Draw(Random random, int number, int nodes)
    {
        // In steps, so that many are alike.
        var cpu = $"{50 * random.Next(1, 20)}m";
        var memory = $"{128 * random.Next(1, 12)}Mi";
        var isApart = random.Next(4) == 0;
        var pods = Pods(cpu, memory, random.Next(1, isApart ? nodes + 1 : 4), $"app-{number}");
        pods.Spec.Template.Spec.Affinity = isApart
            ? new()
            {
                PodAntiAffinity = new()
                {
                    RequiredDuringSchedulingIgnoredDuringExecution =
                    [
                        new()
                        {
                            TopologyKey = "kubernetes.io/hostname",
                            LabelSelector = new() { MatchLabels = pods.Spec.Template.Metadata.Labels },
                        },
                    ],
                },
            }
            : null;
        return pods;
    }

    private sealed record Drawn(InstanceType Type, ManagedNodeGroup Group, V1Deployment[] Deployments)
    {
        // aws-node and kube-proxy: two places for certain, and 150m of CPU unless somebody configures them.
        private static readonly NodeCapacity Programs = new(0.15m, 0, 2, 0);
        private static readonly NodeCapacity Places = new(0, 0, 2, 0);

        public InstanceTypeCatalog Types => InstanceTypeCatalog.Default.With(Type);

        public PlainNodes Cautious => new(Group.MaxSize!.Value, Type.Allocatable().Cautious - Programs);

        public PlainNodes Generous => new(Group.MaxSize!.Value, Type.Allocatable().Generous - Places);

        /// <summary>Nodes as they may turn out: half of what isn't known is there.</summary>
        public PlainNodes Real
        {
            get
            {
                var (least, most) = (Type.Allocatable().Cautious - Programs, Type.Allocatable().Generous - Places);
                return new(
                    Group.MaxSize!.Value,
                    least with
                    {
                        Cpu = (least.Cpu + most.Cpu) / 2,
                        MemoryBytes = (least.MemoryBytes + most.MemoryBytes) / 2,
                    }
                );
            }
        }

        /// <summary>The pods of so many environments, one after the other.</summary>
        public IEnumerable<PlainNodes.Pod> Pods(int environments) =>
            from environment in Enumerable.Range(0, environments)
            from deployment in Deployments
            let template = deployment.Spec.Template.Spec
            let asked = template.Containers[0].Resources.Requests
            from pod in Enumerable.Range(0, deployment.Spec.Replicas!.Value)
            select new PlainNodes.Pod(
                new(asked["cpu"].ToDecimal(), asked["memory"].ToDecimal(), 1, 0),
                template.Affinity is null ? null : $"{deployment.Metadata.Name} {environment}"
            );
    }
}
