using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class FargateTests
{
    public static TheoryData<string, bool> Asked =>
        new()
        {
            { "hostNetwork", false },
            { "container 'app' is privileged", false },
            { "container 'init' is privileged", false },
            { "container 'app' has a hostPort", false },
            { "a hostPath volume", false },
            { "hostPort 0", true },
            { "a ConfigMap", true },
        };

    [Theory]
    [InlineData("jobs", null, "jobs", true)]
    [InlineData("jobs", null, "Jobs", false)]
    [InlineData("job?", null, "jobs", true)]
    [InlineData("job?", null, "job", false)]
    [InlineData("*", null, "jobs", true)]
    [InlineData("", null, "jobs", false)]
    [InlineData(null, null, "jobs", false)]
    [InlineData("jobs", "app=api", "jobs", true)]
    [InlineData("jobs", "app=a*", "jobs", true)]
    [InlineData("jobs", "a?p=api", "jobs", true)]
    [InlineData("jobs", "app=web", "jobs", false)]
    [InlineData("jobs", "tier=api", "jobs", false)]
    [InlineData("web", "app=api", "jobs", false)]
    public void A_selector_takes_pods_by_namespace_and_labels(string? ns, string? label, string podNs, bool taken)
    {
        var selector = new FargateProfileSelector
        {
            Namespace = ns,
            Labels = label is null ? null : ValueMap.Of((label.Split('=')[0], label.Split('=')[1])),
        };

        Assert.Equal(taken, Fits([selector], Deployment("api", new(), podNs)));
    }

    [Fact]
    public void A_pod_without_labels_matches_no_selector_that_asks_for_one()
    {
        var pod = new V1Pod
        {
            Metadata = new() { Name = "bare", NamespaceProperty = "jobs" },
        };

        Assert.False(Fits([new() { Namespace = "jobs", Labels = ValueMap.Of(("app", "*")) }], pod));
        Assert.True(Fits([new() { Namespace = "jobs" }], pod));
    }

    [Fact]
    public void All_labels_of_one_selector_and_any_of_several_selectors()
    {
        var both = new FargateProfileSelector
        {
            Namespace = "jobs",
            Labels = ValueMap.Of(("app", "api"), ("tier", "x")),
        };

        Assert.False(Fits([both], Deployment("api", new(), "jobs")));
        Assert.True(Fits([both, null!, new() { Namespace = "jobs" }], Deployment("api", new(), "jobs")));
        Assert.False(Fits([], Deployment("api", new(), "jobs")));
    }

    [Theory]
    [InlineData("ec2", false)]
    [InlineData("fargate", true)]
    public void A_pod_can_say_that_it_stays_on_nodes(string compute, bool taken)
    {
        var deployment = Deployment("api", new(), "jobs");
        deployment.Spec.Template.Metadata.Annotations = new Dictionary<string, string>
        {
            ["eks.amazonaws.com/compute-type"] = compute,
        };

        Assert.Equal(taken, Fits([new() { Namespace = "jobs" }], deployment));
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Fargate_refuses_what_needs_the_machine_itself(string asked, bool fits)
    {
        var matrix = Matrix([new() { Namespace = "jobs" }], Deployment("api", Pod(asked), "jobs"));

        Assert.Equal(fits, matrix["api", "fargate/profile"].Fits);
        Assert.Equal(
            fits ? "Fits: the profile's selectors match." : $"Fargate can't run it: {asked}.",
            matrix["api", "fargate/profile"].Reason
        );
        Assert.Equal(
            "Fargate profile 'profile' takes its pods before the scheduler sees them.",
            matrix["api", "group"].Reason
        );
    }

    [Fact]
    public void The_first_profile_that_matches_takes_the_pods()
    {
        var cluster = Cluster(Group("group")) with
        {
            FargateProfiles =
            [
                null!,
                new() { Name = "first", Selectors = [new() { Namespace = "web" }] },
                new() { Name = "second", Selectors = [new() { Namespace = "jobs" }] },
                new() { Name = "third", Selectors = [new() { Namespace = "jobs" }] },
                new() { Name = "empty" },
            ],
        };
        var verdicts = PlacementMatrix.Compute(cluster, [Deployment("api", new(), "jobs")]).Of("api").Verdicts;

        Assert.Equal(
            ["group", "fargate/first", "fargate/second", "fargate/third", "fargate/empty"],
            verdicts.Select(v => v.Group.Name)
        );
        Assert.Equal([false, false, true, false, false], verdicts.Select(v => v.Fits));
        Assert.Equal("The profile's selectors don't take it: its namespace is 'jobs'.", verdicts[1].Reason);
    }

    [Fact]
    public void A_DaemonSet_stays_on_nodes()
    {
        var matrix = Matrix([new() { Namespace = "jobs" }], DaemonSet("agent", new(), "jobs"));

        Assert.True(matrix["agent", "group"].Fits);
        Assert.Equal("Fargate runs no DaemonSets.", matrix["agent", "fargate/profile"].Reason);
    }

    [Theory]
    [InlineData("eks.amazonaws.com/compute-type", "fargate", "Every")]
    [InlineData("kubernetes.io/os", "linux", "Every")]
    [InlineData("kubernetes.io/arch", "amd64", "Every")]
    [InlineData("kubernetes.io/arch", "arm64", "None")]
    [InlineData("topology.kubernetes.io/region", "ap-northeast-1", "Every")]
    [InlineData("topology.kubernetes.io/zone", "ap-northeast-1a", "Some")]
    [InlineData("kubernetes.io/hostname", "ip-10-0-0-1", "None")]
    [InlineData("alpha.eksctl.io/cluster-name", "labbase", "None")]
    public void The_nodes_of_a_profile_have_these_labels(string key, string value, string nodes)
    {
        var matrix = Matrix([new() { Namespace = "jobs" }], Deployment("api", Selecting(key, value), "jobs"));

        Assert.Equal(nodes, matrix["api", "fargate/profile"].Nodes.ToString());
        Assert.Equal(PurchaseOption.OnDemand, matrix.Groups[1].Purchase);
        Assert.Empty(matrix.Groups[1].Taints);
    }

    private static V1PodSpec Pod(string asked)
    {
        var pod = new V1PodSpec
        {
            HostNetwork = asked == "hostNetwork",
            Containers = [new() { Name = "app" }],
            InitContainers =
            [
                new()
                {
                    Name = "init",
                    SecurityContext = new() { Privileged = false },
                },
            ],
        };
        switch (asked)
        {
            case "container 'app' is privileged":
                pod.Containers[0].SecurityContext = new() { Privileged = true };
                break;
            case "container 'init' is privileged":
                pod.InitContainers[0].SecurityContext.Privileged = true;
                break;
            case "container 'app' has a hostPort":
                pod.Containers[0].Ports = [new() { ContainerPort = 80 }, new() { ContainerPort = 81, HostPort = 1 }];
                break;
            case "hostPort 0":
                pod.Containers[0].Ports = [new() { ContainerPort = 80, HostPort = 0 }];
                break;
            case "a hostPath volume":
                pod.Volumes =
                [
                    new() { Name = "a" },
                    new()
                    {
                        Name = "b",
                        HostPath = new() { Path = "/" },
                    },
                ];
                break;
            case "a ConfigMap":
                pod.Volumes =
                [
                    new()
                    {
                        Name = "a",
                        ConfigMap = new() { Name = "a" },
                    },
                ];
                break;
        }

        return pod;
    }

    private static bool Fits(ValueList<FargateProfileSelector> selectors, object workload) =>
        Matrix(selectors, workload)[0, 1].Fits == true;

    private static PlacementMatrix Matrix(ValueList<FargateProfileSelector> selectors, object workload) =>
        PlacementMatrix.Compute(
            Cluster(Group("group")) with
            {
                FargateProfiles = [new() { Name = "profile", Selectors = selectors }],
            },
            [workload]
        );
}
