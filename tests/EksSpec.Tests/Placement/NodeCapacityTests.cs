using EksSpec.Ec2;
using EksSpec.Placement;

namespace EksSpec.Tests.Placement;

public class NodeCapacityTests
{
    private static readonly NodeCapacity Node = new(4, 1000, 10, 2);

    [Fact]
    public void Every_part_is_added_and_taken_away()
    {
        var pod = new NodeCapacity(0.5m, 200, 1, 3);

        Assert.Equal(new NodeCapacity(4.5m, 1200, 11, 5), Node + pod);
        Assert.Equal(new NodeCapacity(3.5m, 800, 9, -1), Node - pod);
        Assert.Equal(Node + pod, Node.Add(pod));
        Assert.Equal(Node - pod, Node.Subtract(pod));
    }

    [Theory]
    [InlineData(0, 0, 0, 10)]
    [InlineData(1, 0, 0, 4)]
    [InlineData(4, 0, 0, 1)]
    [InlineData(4.001, 0, 0, 0)]
    [InlineData(0, 1000, 0, 1)]
    [InlineData(0, 1001, 0, 0)]
    [InlineData(0, 500, 0, 2)]
    [InlineData(0, 0, 1, 2)]
    [InlineData(0, 0, 2, 1)]
    [InlineData(0, 0, 3, 0)]
    [InlineData(1, 400, 1, 2)]
    [InlineData(-1, -1, -1, 10)]
    public void The_scarcest_part_says_how_many_pods_fit(double cpu, double memory, int gpus, int room) =>
        Assert.Equal(room, Node.RoomFor(new((decimal)cpu, (decimal)memory, 1, gpus)));

    [Fact]
    public void A_node_that_is_overdrawn_has_no_room()
    {
        Assert.Equal(0, (Node with { Pods = -1 }).RoomFor(default));
        Assert.Equal(0, (Node with { Cpu = -4 }).RoomFor(new(1, 0, 1, 0)));
        Assert.Equal(0, (Node with { Gpus = -1 }).RoomFor(new(0, 0, 1, 1)));
    }

    [Fact]
    public void A_share_too_large_to_count_is_no_bound() =>
        Assert.Equal(10, (Node with { MemoryBytes = decimal.MaxValue }).RoomFor(new(0, 1, 1, 0)));

    [Fact]
    public void Two_capacities_differ_by_any_one_part()
    {
        Assert.Equal(Node, new(4, 1000, 10, 2));
        Assert.All(
            new[]
            {
                Node with
                {
                    Cpu = 5,
                },
                Node with
                {
                    MemoryBytes = 1,
                },
                Node with
                {
                    Pods = 1,
                },
                Node with
                {
                    Gpus = 1,
                },
            },
            other => Assert.NotEqual(Node, other)
        );
    }
}
