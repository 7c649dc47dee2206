using EksSpec.Isolation;
using EksSpec.Placement;
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
}
