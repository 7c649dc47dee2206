using EksSpec.LoadBalancing;
using EksSpec.Tests.Builders;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>What the controller makes of what builders write.</summary>
public class BuiltGroupsTests
{
    public static TheoryData<string> Programs => [.. LoadBalancerPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public void No_group_is_stopped_and_no_Ingress_is_left_out(string program)
    {
        foreach (var site in LoadBalancerPrograms.Fleet(program).Build().Landscape.Sites)
        {
            var made = LoadBalancers.Of(site);

            Assert.Empty(made.Groups.SelectMany(group => group.Faults));
            Assert.Empty(made.Outside);
            Assert.Empty(made.Refused);
            Assert.Equal(site.Of<k8s.Models.V1Ingress>().Count(), made.Groups.Sum(group => group.Members.Count));
            Assert.All(
                made.Groups,
                group => Assert.Empty(group.LoadBalancer!.Listeners.SelectMany(listener => listener.Dropped))
            );
        }
    }
}
