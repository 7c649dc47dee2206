using EksSpec.Benchmarks.Ratios;
using EksSpec.Eksctl;
using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Benchmarks.Placement;

/// <summary>Where 1,000 workloads can run among 50 groups: at most 50 ms, warm. A "document" is one pair of the two.</summary>
internal sealed class PlaceWorkloads : Comparison
{
    private const int Workloads = 1000;
    private const int Groups = 50;

    private readonly ClusterConfig _cluster = new()
    {
        Metadata = new() { Name = "labbase", Region = "ap-northeast-1" },
        AvailabilityZones = ["ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d"],
        ManagedNodeGroups = Enumerable.Range(0, Groups).Select(Group).ToValueList(),
    };

    private readonly object[] _manifests = [.. Enumerable.Range(0, Workloads).Select(Deployment)];

    public override string Name => "place-1000-workloads-on-50-groups";

    public override IReadOnlyList<Goal> Goals => [Goal.AtMost("microseconds", 50_000)];

    public override int Documents => Workloads * Groups;

    public override Contender Ours => new("EksSpec", () => PlacementMatrix.Compute(_cluster, _manifests));

    // Group by group, as a tool would that compiles nothing: the price of asking for one column at a time.
    public override IReadOnlyList<Contender> Others => [new("one-group-at-a-time", OneGroupAtATime)];

    private void OneGroupAtATime()
    {
        foreach (var group in _cluster.ManagedNodeGroups!)
        {
            PlacementMatrix.Compute(_cluster with { ManagedNodeGroups = [group] }, _manifests);
        }
    }

    private static ManagedNodeGroup Group(int i)
    {
        var group = new ManagedNodeGroup
        {
            Name = $"group-{i}",
            InstanceTypes = ["m5.large", "m5a.large", "m5n.large", "m6i.large"],
        };
        return (i % 3) switch
        {
            0 => NodeIsolation.ForTeam($"team-{i}").ApplyTo(group),
            1 => NodeIsolation.Ec2Spot.ApplyTo(group),
            _ => group,
        };
    }

    private static V1Deployment Deployment(int i)
    {
        var pod = new V1PodSpec();
        if (i % 3 == 0)
        {
            NodeIsolation.ForTeam($"team-{i % Groups}").ApplyTo(pod);
        }
        else if (i % 3 == 1)
        {
            NodeIsolation.Ec2Spot.ApplyTo(pod);
        }

        if (i % 5 == 0)
        {
            pod.NodeSelector = new Dictionary<string, string> { [Zone] = "ap-northeast-1a" };
        }

        return new()
        {
            Metadata = new() { Name = $"web-{i}", NamespaceProperty = $"team-{i % Groups}" },
            Spec = new()
            {
                Replicas = 2,
                Template = new() { Spec = pod },
            },
        };
    }

    private const string Zone = "topology.kubernetes.io/zone";
}
