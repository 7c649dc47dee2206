using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Landscapes;

/// <summary>The pods of Kubernetes' own kinds: where they stand, how many there are, and how long they run.</summary>
public sealed class PodViewTests
{
    private static readonly V1PodTemplateSpec Template = new()
    {
        Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "api" } },
        Spec = new()
        {
            InitContainers = [new() { Name = "first" }, null!],
            Containers = [new() { Name = "main" }, null!, new() { Name = "second" }],
        },
    };

    public static TheoryData<string, object, string, int?> Makers =>
        new()
        {
            {
                "Pod",
                new V1Pod { Spec = Template.Spec },
                "spec",
                1
            },
            {
                "Deployment",
                new V1Deployment { Spec = new() { Template = Template } },
                "spec.template.spec",
                1
            },
            {
                "Deployment with replicas",
                new V1Deployment
                {
                    Spec = new() { Template = Template, Replicas = 3 },
                },
                "spec.template.spec",
                3
            },
            {
                "StatefulSet",
                new V1StatefulSet
                {
                    Spec = new() { Template = Template, Replicas = 0 },
                },
                "spec.template.spec",
                0
            },
            {
                "DaemonSet",
                new V1DaemonSet { Spec = new() { Template = Template } },
                "spec.template.spec",
                null
            },
            {
                "ReplicaSet",
                new V1ReplicaSet
                {
                    Spec = new() { Template = Template, Replicas = 2 },
                },
                "spec.template.spec",
                2
            },
            {
                "ReplicationController",
                new V1ReplicationController
                {
                    Spec = new() { Template = Template, Replicas = 4 },
                },
                "spec.template.spec",
                4
            },
            {
                "Job",
                new V1Job
                {
                    Spec = new() { Template = Template, Parallelism = 5 },
                },
                "spec.template.spec",
                5
            },
            {
                "Job alone",
                new V1Job { Spec = new() { Template = Template } },
                "spec.template.spec",
                1
            },
            {
                "CronJob",
                new V1CronJob
                {
                    Spec = new()
                    {
                        JobTemplate = new()
                        {
                            Spec = new() { Template = Template, Parallelism = 6 },
                        },
                    },
                },
                "spec.jobTemplate.spec.template.spec",
                6
            },
        };

    [Theory]
    [MemberData(nameof(Makers))]
    public void Pods_stand_where_their_kind_keeps_them(string title, object maker, string path, int? replicas)
    {
        var pods = Assert.Single(Of(maker));

        Assert.Equal((title, path, replicas), (title, pods.Path.ToString(), pods.Replicas));
        Assert.Equal(
            [$"{path}.initContainers[0] first", $"{path}.containers[0] main", $"{path}.containers[2] second"],
            Containers(pods)
        );
    }

    [Theory]
    [InlineData("Pod", false, false)]
    [InlineData("Deployment", true, true)]
    [InlineData("StatefulSet", true, true)]
    [InlineData("DaemonSet", true, false)]
    [InlineData("ReplicaSet", true, false)]
    [InlineData("ReplicationController", false, false)]
    [InlineData("Job", false, false)]
    [InlineData("CronJob", false, false)]
    public void Some_pods_serve_for_long_and_some_are_counted(string kind, bool serves, bool isReplicated)
    {
        var pods = Assert.Single(Of(Makers.First(row => Equals(row[0], kind))[1]));

        Assert.Equal((serves, isReplicated), (pods.Serves, pods.IsReplicated));
    }

    [Fact]
    public void An_object_without_its_spec_has_pods_of_which_nothing_is_known()
    {
        foreach (var made in new object[] { new V1Pod(), new V1Deployment(), new V1StatefulSet(), new V1CronJob() })
        {
            var pods = Assert.Single(Of(made));

            Assert.Empty(Containers(pods));
            Assert.Equal(1, pods.Replicas);
        }
    }

    [Fact]
    public void What_makes_no_pods_has_none() => Assert.Empty(Of(new V1Service()));

    private static List<string> Containers(PodView pods)
    {
        List<string> found = [];
        foreach (var (container, field, index) in pods.Containers)
        {
            found.Add($"{pods.Path.Field(field).Item(index)} {container.Name}");
        }

        return found;
    }

    private static ValueList<PodView> Of(object value) => Landscape.Of(value).Sites[0].Pods;
}
