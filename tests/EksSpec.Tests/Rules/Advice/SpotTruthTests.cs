namespace EksSpec.Tests.Rules.Advice;

public class SpotTruthTests : AdviceTests
{
    private const string Types = "  instancesDistribution:\n    instanceTypes: [m5.large, m6i.large]\n";

    [Fact]
    public void A_distribution_without_percentage_is_said_to_be_all_On_Demand()
    {
        var finding = One(
            "EKS2001",
            "nodeGroups:\n- name: develop-spot\n  minSize: 1\n  maxSize: 10\n  desiredCapacity: 4\n" + Types
        );

        Assert.Equal("nodeGroups[0].instancesDistribution.onDemandPercentageAboveBaseCapacity", finding.Path);
        Assert.Contains("4 of 4 nodes at the start and 10 of at most 10 are On-Demand", finding.Message);
    }

    [Fact]
    public void A_part_is_said_in_numbers_rounded_up_as_Auto_Scaling_does()
    {
        var finding = One(
            "EKS2001",
            "nodeGroups:\n- name: spot\n  minSize: 1\n  maxSize: 10\n  desiredCapacity: 10\n"
                + Types
                + "    onDemandBaseCapacity: 1\n    onDemandPercentageAboveBaseCapacity: 25\n"
        );

        Assert.Contains("4 of 10 nodes are On-Demand", finding.Message);
    }

    [Theory]
    [InlineData("name: workers\n  labels: {lifecycle: Ec2Spot}")]
    [InlineData("name: workers\n  labels: {spotInstance: \"true\"}")]
    [InlineData("name: workers\n  labels: {example.com/capacity: spot}")]
    [InlineData("name: workers\n  taints: [{key: spotInstance, value: \"true\", effect: NoSchedule}]")]
    [InlineData("name: devSpot")]
    [InlineData("name: spot2")]
    public void A_managed_group_that_looks_like_spot_and_is_not(string group) =>
        One("EKS2001", $"managedNodeGroups:\n- {group}\n");

    [Theory]
    [InlineData("name: workers\n  spot: true\n  labels: {lifecycle: Ec2Spot}")]
    [InlineData("name: hotspot")]
    [InlineData("name: spotify-web")]
    [InlineData("name: non-spot")]
    [InlineData("name: spot-fallback")]
    [InlineData("name: workers\n  labels: {spotInstance: \"false\"}")]
    [InlineData("name: workers\n  labels: {lifecycle: OnDemand}")]
    [InlineData("name: workers\n  labels: {team: spotless}")]
    public void A_managed_group_that_is_spot_or_only_looks_so(string group) =>
        None("EKS2001", $"managedNodeGroups:\n- {group}\n");

    [Fact]
    public void A_distribution_of_zero_and_zero_is_spot() =>
        None(
            "EKS2001",
            "nodeGroups:\n- name: spot\n"
                + Types
                + "    onDemandBaseCapacity: 0\n    onDemandPercentageAboveBaseCapacity: 0\n"
        );

    [Fact]
    public void Settings_for_spot_decide_nothing_in_a_group_without_spot() =>
        One("EKS2002", "nodeGroups:\n- name: workers\n" + Types + "    maxPrice: 0.05\n");

    [Fact]
    public void A_distribution_without_settings_for_spot_is_left_alone() =>
        None("EKS2002", "nodeGroups:\n- name: workers\n" + Types + "    onDemandBaseCapacity: 2\n");

    [Fact]
    public void Spot_called_On_Demand_is_reported() =>
        One("EKS2003", "managedNodeGroups:\n- name: on-demand\n  spot: true\n");

    [Fact]
    public void On_Demand_called_so_is_not() => None("EKS2003", "managedNodeGroups:\n- name: on-demand\n");
}
