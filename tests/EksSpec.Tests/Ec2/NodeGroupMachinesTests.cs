using EksSpec.Ec2;
using EksSpec.Eksctl;

namespace EksSpec.Tests.Ec2;

public class NodeGroupMachinesTests
{
    [Theory]
    [InlineData(null, null, PurchaseOption.OnDemand, 10)]
    [InlineData(0, null, PurchaseOption.OnDemand, 10)]
    [InlineData(0, 0, PurchaseOption.Spot, 0)]
    [InlineData(null, 0, PurchaseOption.Spot, 0)]
    [InlineData(1, 0, PurchaseOption.Mixed, 1)]
    [InlineData(null, 1, PurchaseOption.Mixed, 1)]
    [InlineData(2, 50, PurchaseOption.Mixed, 6)]
    [InlineData(null, 99, PurchaseOption.Mixed, 10)]
    [InlineData(null, 100, PurchaseOption.OnDemand, 10)]
    public void A_distribution_says_how_machines_are_bought(
        int? atFirst,
        int? percentage,
        PurchaseOption purchase,
        int onDemandOfTen
    )
    {
        var group = new NodeGroup
        {
            InstancesDistribution = new()
            {
                OnDemandBaseCapacity = atFirst,
                OnDemandPercentageAboveBaseCapacity = percentage,
            },
        };

        Assert.Equal(purchase, NodeGroupMachines.PurchaseOf(group));
        Assert.Equal(onDemandOfTen, NodeGroupMachines.OnDemandOf(group, 10));
    }

    [Fact]
    public void Without_a_distribution_spot_and_market_do()
    {
        Assert.Equal(PurchaseOption.OnDemand, NodeGroupMachines.PurchaseOf(new NodeGroup()));
        Assert.Equal(PurchaseOption.OnDemand, NodeGroupMachines.PurchaseOf(new ManagedNodeGroup { Spot = false }));
        Assert.Equal(PurchaseOption.Spot, NodeGroupMachines.PurchaseOf(new ManagedNodeGroup { Spot = true }));
        Assert.Equal(
            PurchaseOption.CapacityBlock,
            NodeGroupMachines.PurchaseOf(
                new ManagedNodeGroup { InstanceMarketOptions = new() { MarketType = "capacity-block" } }
            )
        );
    }

    [Theory]
    [InlineData(PurchaseOption.OnDemand, false)]
    [InlineData(PurchaseOption.CapacityBlock, false)]
    [InlineData(PurchaseOption.Spot, true)]
    [InlineData(PurchaseOption.Mixed, true)]
    [InlineData(PurchaseOption.Unknown, true)]
    public void What_is_not_known_may_be_spot(PurchaseOption option, bool mayBe) =>
        Assert.Equal(mayBe, option.MayBeSpot());

    [Fact]
    public void The_types_are_those_that_are_named_or_eksctls_own()
    {
        Assert.Equal(["m5.large"], NodeGroupMachines.TypesOf(new ManagedNodeGroup())!);
        Assert.Equal(["m5.large"], NodeGroupMachines.TypesOf(new NodeGroup { InstanceType = "mixed" })!);
        Assert.Equal(["c5.large"], NodeGroupMachines.TypesOf(new NodeGroup { InstanceType = "c5.large" })!);
        Assert.Equal(["a", "b"], NodeGroupMachines.TypesOf(new ManagedNodeGroup { InstanceTypes = ["a", "b"] })!);
        Assert.Equal(["m5.large"], NodeGroupMachines.TypesOf(new NodeGroup { InstanceSelector = new() })!);
        Assert.Null(NodeGroupMachines.TypesOf(new NodeGroup { InstanceSelector = new() { VCpus = 2 } }));
        Assert.Null(NodeGroupMachines.TypesOf(new ManagedNodeGroup { LaunchTemplate = new() }));
    }
}
