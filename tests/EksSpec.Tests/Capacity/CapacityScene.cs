using EksSpec.Capacity;
using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Capacity;

/// <summary>
/// A cluster with one tainted group of m5.large, and the namespace <c>develop</c> in it. A node has 29 places for pods, two of
/// which aws-node and kube-proxy take, and between 1780m and 1930m of CPU, 6903 and 7518 MiB of memory.
/// </summary>
internal static class CapacityScene
{
    public const string Environment = "develop";

    /// <summary>The group, with a taint that keeps system pods off.</summary>
    public static ManagedNodeGroup Nodes(int desired = 1, int most = 2) =>
        Group("develop", null, Taint("only", "develop")) with
        {
            DesiredCapacity = desired,
            MinSize = 0,
            MaxSize = most,
        };

    /// <summary>Pods of the environment.</summary>
    public static V1Deployment Pods(
        string cpu = "10m",
        string memory = "1Mi",
        int replicas = 1,
        string name = "api",
        string space = Environment
    ) => Deployment(name, Pod(cpu, memory), space, replicas);

    /// <summary>A pod that asks for something, and runs on the group.</summary>
    public static V1PodSpec Pod(string cpu = "10m", string memory = "1Mi")
    {
        var pod = Tolerating(Toleration("only", "Exists"));
        pod.Containers =
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
        ];
        return pod;
    }

    public static EnvironmentCapacity Of(ManagedNodeGroup group, params IEnumerable<object> objects) =>
        Of(Cluster(group), objects);

    public static EnvironmentCapacity Of(ClusterConfig cluster, params IEnumerable<object> objects) =>
        Of(InstanceTypeCatalog.Default, cluster, objects);

    public static EnvironmentCapacity Of(
        InstanceTypeCatalog types,
        ClusterConfig cluster,
        params IEnumerable<object> objects
    ) => Landscape.Of([cluster, .. objects]).Sites[0].Capacity(Environment, types)!;

    /// <summary>A limit of a kind.</summary>
    public static CapacityLimit Limit(this EnvironmentCapacity capacity, CapacityLimitKind kind) =>
        Assert.Single(capacity.Limits, limit => limit.Kind == kind);

    /// <summary>What fits at the largest size while environments do something.</summary>
    public static CapacityRange While(this EnvironmentCapacity capacity, CapacityLoadKind load) =>
        capacity.Loads.Single(each => each.Kind == load).AtMost;
}
