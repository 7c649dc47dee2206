#region tests
using EksSpec.Placement;
using EksSpec.Testing;

namespace EksSpec.Tests.Testing;

public class ShopTests
{
    [Fact]
    public void The_shop_is_written_as_reviewed() => FleetSnapshot.Match(Shop.Describe().Build());

    [Fact]
    public void Nothing_is_wrong_with_it() => FleetAssert.Builds(Shop.Describe(), least: Findings.Severity.Error);

    [Fact]
    public void Develop_runs_on_its_spot_nodes_and_nowhere_else()
    {
        var shop = Shop.Describe().Build();

        FleetAssert.RunsOnlyOn(shop, "shop", environment: "develop", "develop");
        FleetAssert.Holds(shop, "shop", PlacementClaim.SystemPodsHaveHome());
    }
}
#endregion
