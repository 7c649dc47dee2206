using EksSpec.LoadBalancing;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>What a load balancer uses of what AWS gives, and what still fits.</summary>
public class BudgetTests
{
    private const string TwoPorts = "listen-ports: '[{\"HTTP\":80},{\"HTTPS\":443}]'";

    [Fact]
    public void Rules_count_for_each_listener_and_target_groups_once()
    {
        var budget = LoadBalancerBudget.Of(GroupYaml.LoadBalancer(TwoPorts, TwoPorts));

        Assert.Equal((4, 96), (budget.Rules.Used, budget.Rules.Left));
        Assert.Equal((2, 98), (budget.TargetGroups.Used, budget.TargetGroups.Left));
        Assert.True(budget.TargetGroups.IsFixed);
    }

    [Theory]
    [InlineData(0, 48, "rules")]
    [InlineData(100, 8, "targets")]
    public void The_limit_that_is_reached_first_says_how_many_more_fit(int targets, int fits, string limit)
    {
        var budget = LoadBalancerBudget.Of(GroupYaml.LoadBalancer(TwoPorts, TwoPorts), _ => targets);

        var (ingresses, stoppedBy) = budget.Room();

        Assert.Equal((fits, limit), (ingresses, stoppedBy.Name));
    }

    [Fact]
    public void An_Ingress_may_be_the_measure()
    {
        var balancer = GroupYaml.LoadBalancer(TwoPorts, "");
        var small = balancer.TargetGroups[1].Ingress;

        Assert.Equal((97, "rules"), Named(LoadBalancerBudget.Of(balancer).Room(small)));
    }

    private static (int, string) Named((int Ingresses, LoadBalancerLimit StoppedBy) room) =>
        (room.Ingresses, room.StoppedBy.Name);
}
