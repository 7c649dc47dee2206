namespace EksSpec.Tests.Rules.Advice;

public class ResilienceTests : AdviceTests
{
    private const string Spot = "managedNodeGroups:\n- name: a\n  spot: true\n  ";

    [Fact]
    public void A_group_in_one_zone_is_reported() =>
        One("EKS2040", "managedNodeGroups:\n- name: a\n  availabilityZones: [us-west-2a]\n");

    [Theory]
    [InlineData("managedNodeGroups:\n- name: a\n")]
    [InlineData(
        "managedNodeGroups:\n- name: a\n  availabilityZones: [us-west-2a]\n- name: b\n  availabilityZones: [us-west-2b]\n"
    )]
    [InlineData("managedNodeGroups:\n- name: a\n  availabilityZones: [us-west-2a]\n  efaEnabled: true\n")]
    public void Several_zones_or_a_reason_for_one_are_not(string body) => None("EKS2040", body);

    [Theory]
    [InlineData("instanceTypes: [m5.large]", 1)]
    [InlineData("instanceTypes: [m5.large, m5.large]", 1)]
    [InlineData("instanceType: m5.large", 1)]
    [InlineData("minSize: 1", 1)]
    [InlineData("instanceTypes: [m5.large, m6i.large]", 0)]
    [InlineData("instanceSelector: {vCPUs: 2, memory: 8GiB}", 0)]
    public void Spot_needs_several_types(string field, int findings) =>
        Assert.Equal(findings, Find("EKS2041", Spot + field + "\n").Count);

    [Fact]
    public void One_type_On_Demand_is_fine() =>
        None("EKS2041", "managedNodeGroups:\n- name: a\n  instanceType: m5.large\n");

    [Theory]
    [InlineData("m5.large, m5.xlarge", 1)]
    [InlineData("m5.large, c5.large", 1)]
    [InlineData("t3.large, t3.medium", 1)]
    [InlineData("m5.large, m5a.large, m6i.large, m5n.large, t3.large", 0)]
    [InlineData("c5.2xlarge, c6i.2xlarge, c5a.2xlarge", 0)]
    [InlineData("m5.large, x9.unheard", 0)]
    public void An_autoscaled_spot_group_has_machines_of_one_size(string types, int findings) =>
        Assert.Equal(findings, Find("EKS2042", $"{Spot}instanceTypes: [{types}]\n  minSize: 1\n  maxSize: 4\n").Count);

    [Fact]
    public void A_group_of_fixed_size_may_mix() =>
        None("EKS2042", Spot + "instanceTypes: [m5.large, m5.xlarge]\n  minSize: 3\n  maxSize: 3\n");

    [Theory]
    [InlineData("shop-prod", 1)]
    [InlineData("production", 1)]
    [InlineData("shop-nonprod", 0)]
    [InlineData("pre-prod", 0)]
    [InlineData("product-search", 0)]
    public void Production_wants_a_NAT_gateway_a_zone(string name, int findings) =>
        Assert.Equal(
            findings,
            Find("EKS2043", "managedNodeGroups:\n- name: a\n  privateNetworking: true\n", name).Count
        );

    [Theory]
    [InlineData("managedNodeGroups:\n- name: a\n")]
    [InlineData("vpc:\n  nat: {gateway: HighlyAvailable}\nmanagedNodeGroups:\n- name: a\n  privateNetworking: true\n")]
    [InlineData("vpc:\n  nat: {gateway: Disable}\nmanagedNodeGroups:\n- name: a\n  privateNetworking: true\n")]
    public void Public_nodes_or_other_gateways_are_fine(string body) => None("EKS2043", body, "shop-prod");
}
