namespace EksSpec.Tests.Rules.Advice;

public class EndpointAdviceTests : AdviceTests
{
    private const string Group = "managedNodeGroups:\n- name: a\n";

    private const string Restricted = "vpc:\n  publicAccessCIDRs: [203.0.113.10/32]\n";

    private const string Private = "  clusterEndpoints: {publicAccess: true, privateAccess: true}\n";

    [Fact]
    public void Nodes_without_a_private_way_are_locked_out() =>
        Assert.Equal("vpc.publicAccessCIDRs", One("EKS2020", Restricted + Group).Path);

    [Fact]
    public void Nodes_with_a_private_way_are_not() => None("EKS2020", Restricted + Private + Group);

    [Fact]
    public void Without_nodes_nobody_is_locked_out() => None("EKS2020", Restricted);

    [Theory]
    [InlineData("vpc: {}\n")]
    [InlineData("vpc:\n  publicAccessCIDRs: [0.0.0.0/0]\n")]
    [InlineData("vpc:\n  publicAccessCIDRs: [203.0.113.10/32, 10.1.2.3/0]\n")]
    [InlineData("vpc:\n  publicAccessCIDRs: [0.0.0.0/1, 128.0.0.0/1]\n")]
    [InlineData("")]
    public void An_open_endpoint_is_reported(string vpc) => One("EKS2021", vpc);

    [Theory]
    [InlineData(Restricted)]
    [InlineData(
        "vpc:\n  clusterEndpoints: {publicAccess: false, privateAccess: true}\n  publicAccessCIDRs: [0.0.0.0/0]\n"
    )]
    [InlineData("privateCluster: {enabled: true}\n")]
    public void A_closed_one_is_not(string vpc) => None("EKS2021", vpc);

    [Fact]
    public void Eksctl_locks_itself_out_of_what_it_still_has_to_do()
    {
        const string vpc = "vpc:\n  clusterEndpoints: {publicAccess: false, privateAccess: true}\n";

        One("EKS2022", vpc + "iamIdentityMappings:\n- arn: arn:aws:iam::111122223333:role/ops\n  username: ops\n");
        None("EKS2022", vpc + Group);
    }
}
