using static EksSpec.Tests.Rules.Storage.StorageYaml;

namespace EksSpec.Tests.Rules.Storage;

public class DriverRightsTests
{
    private const string Plain = "addons: [{name: aws-ebs-csi-driver}]";

    [Theory]
    [InlineData(Plain, 1)]
    [InlineData("addons: [{name: aws-efs-csi-driver}]", 1)]
    [InlineData("addons: [{name: aws-ebs-csi-driver, wellKnownPolicies: {ebsCSIController: true}}]", 1)]
    [InlineData("addons: [{name: aws-ebs-csi-driver, useDefaultPodIdentityAssociations: true}]", 0)]
    [InlineData(Plain + "\naddonsConfig: {autoApplyPodIdentityAssociations: true}", 0)]
    [InlineData(Plain + "\niam: {withOIDC: true}", 0)]
    [InlineData(
        Plain
            + "\niam: {podIdentityAssociations: [{namespace: kube-system, serviceAccountName: ebs-csi-controller-sa, roleARN: 'arn:aws:iam::111122223333:role/ebs'}]}",
        0
    )]
    public void A_driver_has_permissions_from_somewhere(string more, int missing) =>
        Assert.Equal(missing, Found("EKS4260", Cluster(more)).Count);

    [Theory]
    [InlineData("withAddonPolicies: {ebs: true}", "", 0)]
    [InlineData("withAddonPolicies: {ebs: true}", ", disablePodIMDS: true", 1)]
    [InlineData("withAddonPolicies: {efs: true}", "", 1)]
    [InlineData("attachPolicyARNs: ['arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy']", "", 0)]
    [InlineData("attachPolicyARNs: ['arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy']", "", 1)]
    [InlineData("attachPolicyARNs: ['arn:aws:iam::111122223333:policy/nodes']", "", 0)]
    [InlineData("instanceRoleARN: 'arn:aws:iam::111122223333:role/nodes'", "", 0)]
    public void The_nodes_may_give_them(string iam, string more, int missing) =>
        Assert.Equal(missing, Found("EKS4260", Cluster(Plain, $"{{name: a, iam: {{{iam}}}{more}}}")).Count);

    [Theory]
    [InlineData("wellKnownPolicies: {ebsCSIController: true}", 0)]
    [InlineData("wellKnownPolicies: {efsCSIController: true}", 1)]
    [InlineData("attachPolicyARNs: ['arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy']", 0)]
    [InlineData("attachPolicyARNs: ['arn:aws:iam::aws:policy/service-role/AmazonEFSCSIDriverPolicy']", 1)]
    [InlineData("attachPolicyARNs: ['arn:aws:iam::aws:policy/AdministratorAccess']", 0)]
    [InlineData("attachPolicyARNs: ['arn:aws:iam::111122223333:policy/ebs']", 0)]
    [InlineData(
        "podIdentityAssociations: [{serviceAccountName: ebs-csi-controller-sa, namespace: kube-system, permissionPolicyARNs: ['arn:aws:iam::aws:policy/service-role/AmazonEFSCSIDriverPolicy']}]",
        1
    )]
    public void They_are_those_of_the_driver(string rights, int wrong) =>
        Assert.Equal(
            wrong,
            Found(
                "EKS4261",
                Cluster($"iam: {{withOIDC: true}}\naddons: [{{name: aws-ebs-csi-driver, {rights}}}]")
            ).Count
        );
}
