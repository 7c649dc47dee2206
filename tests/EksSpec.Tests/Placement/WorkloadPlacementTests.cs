using EksSpec.Isolation;
using EksSpec.Placement;
using EksSpec.Values;
using k8s.Models;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class WorkloadPlacementTests
{
    private readonly PlacementMatrix _placement;

    public WorkloadPlacementTests()
    {
        var develop = new V1PodSpec();
        NodeIsolation.Ec2Spot.ApplyTo(develop);
        _placement = PlacementMatrix.Compute(
            Cluster(Group("staging"), NodeIsolation.Ec2Spot.ApplyTo(Group("develop"))),
            [Deployment("api", develop, "develop"), Deployment("api", new(), "staging")]
        );
    }

    [Fact]
    public void What_holds_is_stated_without_a_word()
    {
        _placement.Of("develop/api").IsOnlyOn("develop").IsNeverOn("staging").HasAHome();
        _placement.Of("Deployment/staging/api").IsOnlyOn("staging").Reaches("staging");
    }

    [Fact]
    public void What_does_not_hold_throws_with_the_reason()
    {
        var thrown = Assert.Throws<PlacementAssertionException>(() => _placement.Of("staging/api").IsOnlyOn("develop"));

        Assert.Equal(
            "Deployment/staging/api should run only on develop. staging: Fits: it asks for no label, and the nodes have no taint. "
                + "develop: It doesn't tolerate the taint spotInstance=true:NoSchedule.",
            thrown.Message
        );
    }

    [Fact]
    public void A_name_of_nothing_or_of_several_things_is_refused()
    {
        Assert.Throws<ArgumentException>(() => _placement.Of("api"));
        Assert.Throws<ArgumentException>(() => _placement.Of("web"));
        Assert.Throws<ArgumentException>(() => _placement.Of("develop/api").IsOnlyOn("develp"));
    }

    [Theory]
    [InlineData("IsOnlyOn", "develop", null)]
    [InlineData("IsOnlyOn", "develop,staging", null)]
    [InlineData("IsOnlyOn", "staging", "run only on staging")]
    [InlineData("IsOn", "develop", null)]
    [InlineData("IsOn", "staging", "run on staging")]
    [InlineData("IsOn", "develop,staging", "run on develop, staging")]
    [InlineData("IsNeverOn", "staging", null)]
    [InlineData("IsNeverOn", "develop", "never run on develop")]
    [InlineData("Reaches", "develop", null)]
    [InlineData("Reaches", "staging", "reach every node of staging")]
    public void A_statement_holds_or_says_what_should_have_been(string statement, string names, string? should)
    {
        var groups = names.Split(',').ToValueList();
        WorkloadPlacement State(WorkloadPlacement api) =>
            statement switch
            {
                "IsOnlyOn" => api.IsOnlyOn(groups),
                "IsOn" => api.IsOn(groups),
                "IsNeverOn" => api.IsNeverOn(groups),
                _ => api.Reaches(groups),
            };

        if (should is null)
        {
            var api = _placement.Of("develop/api");
            Assert.Same(api, State(api));
            return;
        }

        Assert.StartsWith(
            $"Deployment/develop/api should {should}. ",
            Assert.Throws<PlacementAssertionException>(() => State(_placement.Of("develop/api"))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_home_that_is_not_certain_is_none()
    {
        var matrix = PlacementMatrix.Compute(
            Cluster(Group("plain")),
            [Deployment("away", Selecting("a", "b")), Deployment("maybe", new() { SchedulerName = "volcano" })]
        );

        Assert.Equal(
            "Deployment/default/away should have a home, but no group takes it for certain. "
                + "plain: It asks for nodeSelector a=b; the nodes don't have that label.",
            Assert.Throws<PlacementAssertionException>(() => matrix.Of("away").HasAHome()).Message
        );
        Assert.Throws<PlacementAssertionException>(() => matrix.Of("maybe").HasAHome());
        Assert.Throws<PlacementAssertionException>(() => matrix.Of("maybe").IsOn("plain"));
        Assert.Throws<PlacementAssertionException>(() => matrix.Of("maybe").IsNeverOn("plain"));
        Assert.Throws<PlacementAssertionException>(() => matrix.Of("maybe").IsOnlyOn("plain"));
    }

    [Fact]
    public void A_statement_names_at_least_one_group()
    {
        var api = _placement.Of("develop/api");

        Assert.Throws<ArgumentException>("groups", () => api.IsOn());
        Assert.Throws<ArgumentNullException>("groups", () => api.IsNeverOn(null!));
    }
}
