using EksSpec.Placement;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class WorkloadTests
{
    private static readonly V1PodTemplateSpec Template = new()
    {
        Metadata = new() { Name = "template" },
        Spec = new() { NodeName = "node" },
    };

    public static TheoryData<string, int?> Kinds =>
        new()
        {
            { "Deployment", 3 },
            { "StatefulSet", 3 },
            { "DaemonSet", null },
            { "ReplicaSet", 3 },
            { "ReplicationController", 3 },
            { "Job", 3 },
            { "CronJob", 3 },
            { "Pod", 1 },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_that_makes_pods_is_a_workload(string kind, int? replicas)
    {
        var full = WorkloadOf(Make(kind, 3))!;
        var empty = WorkloadOf(Make(kind, null))!;

        Assert.Equal((kind, "shop", "api", $"{kind}/shop/api"), (full.Kind, full.Namespace, full.Name, full.Id));
        Assert.Equal($"{kind} shop/api", full.Object.ToString());
        Assert.Equal(full.Id, full.ToString());
        Assert.Equal("node", full.Pod.NodeName);
        Assert.NotNull(full.PodMetadata);
        Assert.Equal(replicas, full.Replicas);
        Assert.Equal(kind == "DaemonSet" ? null : (int?)1, empty.Replicas);
        Assert.Equal(kind == "DaemonSet", full.IsDaemonSet);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_workload_without_a_spec_asks_for_nothing(string kind, int? replicas)
    {
        object manifest = kind switch
        {
            "Deployment" => new V1Deployment(),
            "StatefulSet" => new V1StatefulSet(),
            "DaemonSet" => new V1DaemonSet(),
            "ReplicaSet" => new V1ReplicaSet(),
            "ReplicationController" => new V1ReplicationController(),
            "Job" => new V1Job(),
            "CronJob" => new V1CronJob(),
            _ => new V1Pod(),
        };
        var workload = WorkloadOf(manifest)!;

        Assert.Equal((kind, "default", ""), (workload.Kind, workload.Namespace, workload.Name));
        Assert.Equal(replicas is null ? null : (int?)1, workload.Replicas);
        Assert.Empty(Assert.Single(workload.Constraints.Terms));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_namespace_is_the_default_one(string? ns) =>
        Assert.Equal("Deployment/default/api", WorkloadOf(Deployment("api", new(), ns!))!.Id);

    [Fact]
    public void What_makes_no_pods_is_no_workload()
    {
        Assert.Null(WorkloadOf(new V1Service()));
    }

    [Theory]
    [InlineData("api", true)]
    [InlineData("shop/api", true)]
    [InlineData("Deployment/shop/api", true)]
    [InlineData("web/api", false)]
    [InlineData("StatefulSet/shop/api", false)]
    [InlineData("Api", false)]
    [InlineData("", false)]
    public void A_workload_has_three_names(string name, bool isNamed) =>
        Assert.Equal(isNamed, WorkloadOf(Deployment("api", new(), "shop"))!.IsNamed(name));

    private static object Make(string kind, int? replicas)
    {
        var metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" };
        var job = new V1JobSpec { Parallelism = replicas, Template = Template };
        return kind switch
        {
            "Deployment" => new V1Deployment
            {
                Metadata = metadata,
                Spec = new() { Replicas = replicas, Template = Template },
            },
            "StatefulSet" => new V1StatefulSet
            {
                Metadata = metadata,
                Spec = new() { Replicas = replicas, Template = Template },
            },
            "DaemonSet" => new V1DaemonSet
            {
                Metadata = metadata,
                Spec = new() { Template = Template },
            },
            "ReplicaSet" => new V1ReplicaSet
            {
                Metadata = metadata,
                Spec = new() { Replicas = replicas, Template = Template },
            },
            "ReplicationController" => new V1ReplicationController
            {
                Metadata = metadata,
                Spec = new() { Replicas = replicas, Template = Template },
            },
            "Job" => new V1Job { Metadata = metadata, Spec = job },
            "CronJob" => new V1CronJob
            {
                Metadata = metadata,
                Spec = new() { JobTemplate = new() { Spec = job } },
            },
            _ => new V1Pod { Metadata = metadata, Spec = Template.Spec },
        };
    }
}
