using EksSpec.Eksctl;
using EksSpec.Placement;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class TolerationTests
{
    private static readonly NodeGroupTaint Spot = Taint("spotInstance", "true");

    [Theory]
    [InlineData("NoSchedule", true)]
    [InlineData("NoExecute", true)]
    [InlineData("PreferNoSchedule", false)]
    [InlineData("noSchedule", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Two_effects_keep_pods_off(string? effect, bool excludes) =>
        Assert.Equal(excludes, EksSpec.Placement.Tolerating.Excludes(new() { Key = "a", Effect = effect }));

    [Theory]
    [InlineData("spotInstance", "Lt", "true", "NoSchedule", "Maybe")]
    [InlineData("spotInstance", "Gt", "true", "NoSchedule", "Maybe")]
    [InlineData("", "Gt", "1", "", "Maybe")]
    [InlineData("other", "Lt", "true", "NoSchedule", "No")]
    [InlineData("other", "Gt", "true", "NoSchedule", "No")]
    [InlineData("spotInstance", "Lt", "true", "NoExecute", "No")]
    [InlineData("spotInstance", "lt", "true", "NoSchedule", "No")]
    [InlineData("spotInstance", "In", "true", "NoSchedule", "No")]
    [InlineData("spotInstance", "equal", "true", "NoSchedule", "No")]
    [InlineData("", "Exists", null, "", "Yes")]
    [InlineData("", "Exists", "ignored", "NoSchedule", "Yes")]
    [InlineData("", "", "true", "", "Yes")]
    public void Lt_and_Gt_are_unknown_where_key_and_effect_fit_and_other_operators_cover_nothing(
        string? key,
        string? op,
        string? value,
        string? effect,
        string covers
    ) => Assert.Equal(covers, EksSpec.Placement.Tolerating.Covers(Toleration(key, op, value, effect), Spot).ToString());

    [Theory]
    [InlineData(null, null, "Yes")]
    [InlineData("", null, "Yes")]
    [InlineData(null, "", "Yes")]
    [InlineData("x", null, "No")]
    [InlineData(null, "x", "No")]
    public void No_value_and_an_empty_one_are_the_same(string? tolerated, string? tainted, string covers) =>
        Assert.Equal(
            covers,
            EksSpec.Placement.Tolerating.Covers(Toleration("a", "Equal", tolerated), Taint("a", tainted)).ToString()
        );

    [Fact]
    public void The_best_of_several_tolerations_decides()
    {
        var (no, maybe, yes) = (
            Toleration("other", "Exists"),
            Toleration("spotInstance", "Lt", "2"),
            Toleration("spotInstance", "Exists")
        );

        Assert.Equal(Match.No, Covered(no));
        Assert.Equal(Match.No, Covered());
        Assert.Equal(Match.Maybe, Covered(no, maybe));
        Assert.Equal(Match.Maybe, Covered(maybe, no));
        Assert.Equal(Match.Yes, Covered(maybe, yes));
        Assert.Equal(Match.Yes, Covered(yes, no));
    }

    [Theory]
    [InlineData("Lt")]
    [InlineData("Gt")]
    public void A_pod_with_Lt_or_Gt_may_fit_and_the_reason_says_why_it_is_not_known(string op)
    {
        var verdict = Place(Group("spot", null, Spot), Tolerating(Toleration("spotInstance", op, "2")));

        Assert.Null(verdict.Fits);
        Assert.Equal(NodeCoverage.Unknown, verdict.Nodes);
        Assert.Equal(
            "Only a toleration with Lt or Gt covers spotInstance=true:NoSchedule, and not every cluster knows these.",
            verdict.Reason
        );
    }

    [Fact]
    public void One_taint_that_is_not_tolerated_is_enough()
    {
        var group = Group("two", null, Taint("a", "1"), Taint("b", "2", "NoExecute"));
        var (a, b, maybe) = (Toleration("a", "Exists"), Toleration("b", "Exists"), Toleration("b", "Gt", "1"));

        Assert.False(Place(group, Tolerating(a)).Fits);
        Assert.False(Place(group, Tolerating(b)).Fits);
        Assert.True(Place(group, Tolerating(a, b)).Fits);
        Assert.Null(Place(group, Tolerating(a, maybe)).Fits);
        Assert.False(Place(group, Tolerating(maybe)).Fits);
    }

    [Theory]
    [InlineData("node.kubernetes.io/not-ready", "NoExecute", true, true, true)]
    [InlineData("node.kubernetes.io/unreachable", "NoExecute", true, true, true)]
    [InlineData("node.kubernetes.io/not-ready", "NoSchedule", false, false, false)]
    [InlineData("node.kubernetes.io/disk-pressure", "NoSchedule", false, true, true)]
    [InlineData("node.kubernetes.io/memory-pressure", "NoSchedule", false, true, true)]
    [InlineData("node.kubernetes.io/pid-pressure", "NoSchedule", false, true, true)]
    [InlineData("node.kubernetes.io/unschedulable", "NoSchedule", false, true, true)]
    [InlineData("node.kubernetes.io/unschedulable", "NoExecute", false, false, false)]
    [InlineData("node.kubernetes.io/network-unavailable", "NoSchedule", false, false, true)]
    [InlineData("node.kubernetes.io/out-of-service", "NoExecute", false, false, false)]
    public void Kubernetes_gives_pods_some_tolerations_of_its_own(
        string key,
        string effect,
        bool deployment,
        bool daemonSet,
        bool onHostNetwork
    )
    {
        var cluster = Cluster(Group("group", null, Taint(key, "x", effect)));
        var matrix = PlacementMatrix.Compute(
            cluster,
            [
                Deployment("deployment", new() { HostNetwork = true }),
                DaemonSet("agent", new()),
                DaemonSet("network", new() { HostNetwork = true }),
            ]
        );

        Assert.Equal(
            [deployment, daemonSet, onHostNetwork],
            Enumerable.Range(0, 3).Select(row => matrix[row, 0].Fits == true)
        );
    }

    [Theory]
    [InlineData("a", "Equal", "1", "NoSchedule", "a=1:NoSchedule")]
    [InlineData("a", null, "1", null, "a=1")]
    [InlineData("a", "", "1", "", "a=1")]
    [InlineData("a", "Equal", null, "NoExecute", "a:NoExecute")]
    [InlineData("a", "Exists", null, "NoExecute", "a Exists:NoExecute")]
    [InlineData("a", "Exists", null, null, "a Exists")]
    [InlineData("a", "Exists", "1", null, "a Exists")]
    [InlineData(null, "Exists", null, "NoExecute", "operator: Exists without key:NoExecute")]
    [InlineData("", "Exists", null, null, "operator: Exists without key")]
    public void A_toleration_reads_as_people_write_it(
        string? key,
        string? op,
        string? value,
        string? effect,
        string text
    ) => Assert.Equal(text, EksSpec.Placement.Tolerating.Text(Toleration(key, op, value, effect)));

    [Theory]
    [InlineData("1", "a=1:NoSchedule")]
    [InlineData("", "a:NoSchedule")]
    [InlineData(null, "a:NoSchedule")]
    public void A_taint_reads_as_people_write_it(string? value, string text) =>
        Assert.Equal(text, EksSpec.Placement.Tolerating.Text(Taint("a", value)));

    [Theory]
    [InlineData(null, "Exists", true)]
    [InlineData("", "Exists", true)]
    [InlineData("a", "Exists", false)]
    [InlineData(null, "Equal", false)]
    [InlineData(null, null, false)]
    public void A_toleration_without_a_key_is_broad(string? key, string? op, bool broad) =>
        Assert.Equal(broad, EksSpec.Placement.Tolerating.IsBroad(Toleration(key, op)));

    private static Match Covered(params V1Toleration[] tolerations) =>
        Scheduler.Covered(new(Tolerating(tolerations), isDaemonSet: false), Spot);
}
