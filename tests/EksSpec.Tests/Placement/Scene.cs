using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Placement;

/// <summary>Short spellings for clusters and pods.</summary>
internal static class Scene
{
    public static ClusterConfig Cluster(params ValueList<ManagedNodeGroup> groups) =>
        new()
        {
            Metadata = new() { Name = "labbase", Region = "ap-northeast-1" },
            AvailabilityZones = ["ap-northeast-1a", "ap-northeast-1c"],
            ManagedNodeGroups = groups,
        };

    public static ManagedNodeGroup Group(
        string name,
        ValueMap<string>? labels = null,
        params ValueList<NodeGroupTaint> taints
    ) =>
        new()
        {
            Name = name,
            InstanceType = "m5.large",
            Labels = labels,
            Taints = taints,
        };

    public static NodeGroupTaint Taint(string key, string? value = null, string effect = "NoSchedule") =>
        new()
        {
            Key = key,
            Value = value,
            Effect = effect,
        };

    public static V1Toleration Toleration(
        string? key,
        string? op = null,
        string? value = null,
        string? effect = null
    ) =>
        new()
        {
            Key = key,
            OperatorProperty = op,
            Value = value,
            Effect = effect,
        };

    public static V1NodeSelectorRequirement Requirement(string key, string op, params string[] values) =>
        new()
        {
            Key = key,
            OperatorProperty = op,
            Values = [.. values],
        };

    public static V1NodeSelectorTerm Term(params V1NodeSelectorRequirement[] expressions) =>
        new() { MatchExpressions = [.. expressions] };

    public static V1PodSpec Requiring(params V1NodeSelectorTerm[] terms) =>
        new()
        {
            Affinity = new()
            {
                NodeAffinity = new()
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = new() { NodeSelectorTerms = [.. terms] },
                },
            },
        };

    public static V1PodSpec Selecting(string key, string value) =>
        new() { NodeSelector = new Dictionary<string, string> { [key] = value } };

    public static V1PodSpec Tolerating(params V1Toleration[] tolerations) => new() { Tolerations = [.. tolerations] };

    public static V1Deployment Deployment(string name, V1PodSpec pod, string ns = "default", int replicas = 2) =>
        new()
        {
            Metadata = new() { Name = name, NamespaceProperty = ns },
            Spec = new()
            {
                Replicas = replicas,
                Template = new()
                {
                    Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = name } },
                    Spec = pod,
                },
            },
        };

    public static V1DaemonSet DaemonSet(string name, V1PodSpec pod, string ns = "default") =>
        new()
        {
            Metadata = new() { Name = name, NamespaceProperty = ns },
            Spec = new() { Template = new() { Spec = pod } },
        };

    /// <summary>Whether the first group buys spot; null where that can't be known, or where it buys both.</summary>
    public static bool? MayBeSpot(PlacementMatrix matrix) =>
        matrix.Groups[0].Purchase switch
        {
            PurchaseOption.Spot => true,
            PurchaseOption.Mixed or PurchaseOption.Unknown => null,
            _ => false,
        };

    public static Workload? WorkloadOf(object manifest) =>
        Landscape.Of(manifest).Sites[0].Pods is [var pods] ? Workload.Of(pods) : null;

    public static PlacementVerdict Place(ManagedNodeGroup group, V1PodSpec pod) =>
        PlacementMatrix.Compute(Cluster(group), [Deployment("api", pod)])[0, 0];
}
