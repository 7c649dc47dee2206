using EksSpec.Ec2;
using EksSpec.Placement;
using k8s.Models;

namespace EksSpec.Tests.Placement;

public class PodRequestsTests
{
    private const decimal Mi = 1024 * 1024;

    [Fact]
    public void Containers_run_together_and_add_up()
    {
        var pod = new V1PodSpec { Containers = [Asking("250m", "100Mi"), Asking("1", "50Mi", "2")] };

        Assert.Equal(new NodeCapacity(1.25m, 150 * Mi, 1, 2), PodRequests.Of(pod));
    }

    [Fact]
    public void A_pod_that_asks_for_nothing_takes_a_place()
    {
        Assert.Equal(new NodeCapacity(0, 0, 1, 0), PodRequests.Of(new()));
        Assert.Equal(new NodeCapacity(0, 0, 1, 0), PodRequests.Of(new() { Containers = [new()] }));
    }

    [Fact]
    public void Init_containers_run_one_after_the_other_so_the_largest_counts()
    {
        var pod = new V1PodSpec
        {
            InitContainers = [Asking("3", "10Mi", "1"), Asking("2", "300Mi")],
            Containers = [Asking("1", "100Mi")],
        };

        Assert.Equal(new NodeCapacity(3, 300 * Mi, 1, 1), PodRequests.Of(pod));
    }

    [Fact]
    public void A_sidecar_stays_and_is_added_to_the_containers()
    {
        var pod = new V1PodSpec { InitContainers = [Sidecar("500m", "10Mi")], Containers = [Asking("1", "100Mi")] };

        Assert.Equal(new NodeCapacity(1.5m, 110 * Mi, 1, 0), PodRequests.Of(pod));
    }

    [Fact]
    public void An_init_container_runs_beside_the_sidecars_before_it_only()
    {
        var after = new V1PodSpec
        {
            InitContainers = [Sidecar("1", "10Mi"), Asking("4", "10Mi")],
            Containers = [Asking("1", "100Mi")],
        };
        var before = new V1PodSpec
        {
            InitContainers = [Asking("4", "10Mi"), Sidecar("1", "10Mi")],
            Containers = [Asking("1", "100Mi")],
        };

        Assert.Equal(new NodeCapacity(5, 110 * Mi, 1, 0), PodRequests.Of(after));
        Assert.Equal(new NodeCapacity(4, 110 * Mi, 1, 0), PodRequests.Of(before));
    }

    [Fact]
    public void Sidecars_add_up_while_the_pod_starts()
    {
        var pod = new V1PodSpec
        {
            InitContainers = [Sidecar("1", "1Mi"), Sidecar("2", "2Mi"), Asking("4", "4Mi")],
            Containers = [Asking("0", "0")],
        };

        Assert.Equal(new NodeCapacity(7, 7 * Mi, 1, 0), PodRequests.Of(pod));
    }

    [Fact]
    public void What_the_runtime_takes_comes_on_top()
    {
        var pod = new V1PodSpec
        {
            Containers = [Asking("1", "100Mi")],
            Overhead = Amounts(("cpu", "250m"), ("memory", "20Mi")),
        };

        Assert.Equal(new NodeCapacity(1.25m, 120 * Mi, 1, 0), PodRequests.Of(pod));
    }

    [Fact]
    public void A_limit_alone_is_the_request_too_but_a_request_wins()
    {
        var limited = new V1Container { Resources = new() { Limits = Amounts(("cpu", "2"), ("memory", "1Mi")) } };
        var both = new V1Container
        {
            Resources = new() { Limits = Amounts(("cpu", "2"), ("memory", "2Mi")), Requests = Amounts(("cpu", "0")) },
        };

        Assert.Equal(new NodeCapacity(2, Mi, 1, 0), PodRequests.Of(new() { Containers = [limited] }));
        Assert.Equal(new NodeCapacity(0, 2 * Mi, 1, 0), PodRequests.Of(new() { Containers = [both] }));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("-1", 0)]
    [InlineData("9999999999", int.MaxValue)]
    public void Cards_are_counted_as_far_as_anyone_has_them(string asked, int cards) =>
        Assert.Equal(cards, PodRequests.Of(new() { Containers = [Asking("0", "0", asked)] }).Gpus);

    private static V1Container Asking(string cpu, string memory, string gpus = "0") =>
        new() { Resources = new() { Requests = Amounts(("cpu", cpu), ("memory", memory), ("nvidia.com/gpu", gpus)) } };

    private static V1Container Sidecar(string cpu, string memory)
    {
        var container = Asking(cpu, memory);
        container.RestartPolicy = "Always";
        return container;
    }

    private static Dictionary<string, ResourceQuantity> Amounts(params (string Name, string Amount)[] amounts) =>
        amounts.ToDictionary(a => a.Name, a => new ResourceQuantity(a.Amount), StringComparer.Ordinal);
}
