using EksSpec.Placement;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class PodConstraintsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("default-scheduler", null)]
    [InlineData("volcano", "volcano")]
    public void Only_a_scheduler_of_one_s_own_counts(string? written, string? known) =>
        Assert.Equal(known, new PodConstraints(new() { SchedulerName = written }, isDaemonSet: false).Scheduler);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("node", "node")]
    public void An_empty_node_name_is_none(string? written, string? known) =>
        Assert.Equal(known, new PodConstraints(new() { NodeName = written }, isDaemonSet: false).NodeName);

    [Fact]
    public void A_pod_that_asks_for_nothing_has_one_term_that_every_node_meets()
    {
        var pod = new PodConstraints(new(), isDaemonSet: false);

        Assert.Empty(Assert.Single(pod.Terms));
        Assert.Equal(0, pod.EmptyTerms);
        Assert.Empty(pod.Written);
    }

    [Fact]
    public void The_selector_stands_in_every_term_in_the_order_of_its_keys()
    {
        var spec = Requiring(Term(Requirement("x", "Exists")), Term(Requirement("y", "Exists")));
        spec.NodeSelector = new Dictionary<string, string> { ["b"] = "2", ["a"] = null! };

        Assert.Equal(
            ["nodeSelector a=; nodeSelector b=2; x Exists", "nodeSelector a=; nodeSelector b=2; y Exists"],
            new PodConstraints(spec, isDaemonSet: false).Terms.Select(term =>
                string.Join("; ", term.Select(r => r.ToString()))
            )
        );
    }

    [Fact]
    public void A_selector_and_a_term_hold_together()
    {
        var spec = Requiring(Term(Requirement("lifecycle", "In", "Ec2Spot")));
        spec.NodeSelector = new Dictionary<string, string> { ["disk"] = "ssd" };
        var (one, both) = (
            Group("one", EksSpec.Values.ValueMap.Of(("lifecycle", "Ec2Spot"))),
            Group("both", EksSpec.Values.ValueMap.Of(("disk", "ssd"), ("lifecycle", "Ec2Spot")))
        );

        Assert.False(Place(one, spec).Fits);
        Assert.True(Place(both, spec).Fits);
    }

    [Fact]
    public void Empty_terms_are_counted_and_left_out()
    {
        var field = new V1NodeSelectorTerm { MatchFields = [Requirement("metadata.name", "NotIn", "a")] };
        var empty = new V1NodeSelectorTerm { MatchExpressions = [], MatchFields = [] };

        Assert.Equal((0, 1), Count(Requiring()));
        Assert.Equal((0, 2), Count(Requiring(empty, null!)));
        Assert.Equal((1, 0), Count(Requiring(field)));
        Assert.Equal((2, 1), Count(Requiring(field, empty, Term(Requirement("a", "Exists")))));
    }

    [Fact]
    public void Affinity_without_any_term_matches_no_node_and_says_so()
    {
        var verdict = Place(Group("plain"), Requiring());

        Assert.False(verdict.Fits);
        Assert.Equal(
            "Its required node affinity has only empty terms, and an empty term matches no node.",
            verdict.Reason
        );
    }

    [Fact]
    public void A_field_and_an_expression_of_a_term_hold_together()
    {
        var term = Term(Requirement("absent", "Exists"));
        term.MatchFields = [Requirement("metadata.name", "NotIn", "ip-10-0-0-1")];

        Assert.False(Place(Group("plain"), Requiring(term)).Fits);
        term.MatchExpressions = [Requirement("absent", "DoesNotExist")];
        Assert.True(Place(Group("plain"), Requiring(term)).Fits);
        term.MatchFields = [Requirement("metadata.name", "In", "ip-10-0-0-1")];
        Assert.False(Place(Group("plain"), Requiring(term)).Fits);
    }

    [Fact]
    public void Another_scheduler_makes_every_answer_unknown_that_is_not_no()
    {
        var pod = new V1PodSpec { SchedulerName = "volcano" };
        var verdict = Place(Group("plain"), pod);

        Assert.Null(verdict.Fits);
        Assert.Equal("Another scheduler decides, 'volcano'.", verdict.Reason);
        Assert.False(Place(Group("spot", null, Taint("a", "b")), pod).Fits);
    }

    [Fact]
    public void A_pinned_pod_has_to_match_labels_and_survive_eviction_only()
    {
        var pinned = new V1PodSpec { NodeName = "ip-10-0-0-1" };
        var verdict = Place(Group("spot", null, Taint("a", "b")), pinned);

        Assert.Null(verdict.Fits);
        Assert.Equal(
            "nodeName pins it to 'ip-10-0-0-1' past the scheduler; whose node that is isn't known.",
            verdict.Reason
        );
        Assert.False(Place(Group("evict", null, Taint("a", "b", "NoExecute")), pinned).Fits);
        pinned.Tolerations = [Toleration("a", "Exists")];
        Assert.Null(Place(Group("evict", null, Taint("a", "b", "NoExecute")), pinned).Fits);
        pinned.NodeSelector = new Dictionary<string, string> { ["disk"] = "ssd" };
        Assert.False(Place(Group("plain"), pinned).Fits);
    }

    private static (int Terms, int Empty) Count(V1PodSpec pod)
    {
        var constraints = new PodConstraints(pod, isDaemonSet: false);
        return (constraints.Terms.Length, constraints.EmptyTerms);
    }
}
