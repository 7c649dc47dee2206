namespace EksSpec.Tests.Rules.Advice;

public class LandingZoneTests : AdviceTests
{
    private const string Tainted =
        "managedNodeGroups:\n- name: develop\n  taints: [{key: spotInstance, value: \"true\", effect: NoSchedule}]\n";

    [Fact]
    public void Every_group_tainted_leaves_CoreDNS_homeless() =>
        Assert.Contains("spotInstance=true:NoSchedule of 'develop'", One("EKS2030", Tainted).Message);

    [Fact]
    public void Windows_nodes_are_no_home() =>
        One("EKS2030", Tainted + "- name: windows\n  amiFamily: WindowsServer2022CoreContainer\n");

    [Theory]
    [InlineData("- name: staging\n")]
    [InlineData("- name: system\n  taints: [{key: CriticalAddonsOnly, value: \"true\", effect: NoSchedule}]\n")]
    [InlineData("- name: soft\n  taints: [{key: team, value: blue, effect: PreferNoSchedule}]\n")]
    [InlineData("nodeGroups:\n- name: staging\n")]
    [InlineData("fargateProfiles:\n- name: system\n  selectors:\n  - namespace: kube-system\n")]
    [InlineData("addons:\n- name: coredns\n  configurationValues: '{\"tolerations\":[{\"operator\":\"Exists\"}]}'\n")]
    [InlineData("iam: {withOIDC: true}\nkarpenter: {version: 1.8.1}\n")]
    public void Anything_that_takes_it_is_a_home(string more) => None("EKS2030", Tainted + more);

    [Fact]
    public void A_profile_for_other_pods_is_none() =>
        One("EKS2030", Tainted + "fargateProfiles:\n- name: web\n  selectors:\n  - namespace: web\n");

    [Fact]
    public void A_cluster_without_groups_is_left_alone() => None("EKS2030", "iam: {withOIDC: true}\n");

    [Fact]
    public void A_home_on_spot_nodes_only_is_reported()
    {
        const string spot = "managedNodeGroups:\n- name: spot\n  spot: true\n";

        One("EKS2031", spot);
        None("EKS2031", spot + "- name: system\n");
    }
}
