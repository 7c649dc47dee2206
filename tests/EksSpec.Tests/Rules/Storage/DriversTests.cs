using EksSpec.Findings;
using static EksSpec.Tests.Rules.Storage.StorageYaml;

namespace EksSpec.Tests.Rules.Storage;

public class DriversTests
{
    [Theory]
    [InlineData("ebs.csi.aws.com", "aws-ebs-csi-driver")]
    [InlineData("kubernetes.io/aws-ebs", "aws-ebs-csi-driver")]
    [InlineData("efs.csi.aws.com", "aws-efs-csi-driver")]
    [InlineData("fsx.csi.aws.com", "aws-fsx-csi-driver")]
    public void A_claim_needs_the_add_on_of_its_driver(string provisioner, string addon)
    {
        var made = Class(provisioner: provisioner);

        var finding = Assert.Single(Found("EKS4255", Cluster(), made, Claim()));
        Assert.Equal(("addons", Severity.Warning), (finding.Path, finding.Severity));
        Assert.Contains(addon, finding.Message, StringComparison.Ordinal);
        Assert.Empty(Found("EKS4255", Cluster($"addons: [{{name: {addon}}}]"), made, Claim()));
    }

    [Theory]
    [InlineData("apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: {name: ebs.csi.aws.com}\nspec: {}\n")]
    [InlineData(
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: ebs}\nspec: {chart: {spec: {chart: aws-ebs-csi-driver}}}\n"
    )]
    [InlineData(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: ebs}\nspec: {containers: [{name: a, image: 'registry.example.com/aws-ebs-csi-driver:v1'}]}\n"
    )]
    public void What_brings_the_driver_may_be_something_else(string brought) =>
        Assert.Empty(Found("EKS4255", Cluster(), brought, Class(), Claim()));

    [Theory]
    [InlineData("nfs.csi.k8s.io")]
    [InlineData("rancher.io/local-path")]
    public void Of_other_drivers_nothing_is_said(string provisioner) =>
        Assert.Empty(Found("EKS4255", Cluster(), Class(provisioner: provisioner), Claim()));

    [Fact]
    public void Auto_Mode_has_a_driver_of_its_own()
    {
        var auto = Cluster("autoModeConfig: {enabled: true}", "");
        var own = Class(provisioner: "ebs.csi.eks.amazonaws.com");

        Assert.Empty(Found("EKS4256", auto, own, Claim()));
        Assert.Empty(Found("EKS4257", auto, own, Claim()));
        Assert.Equal("provisioner", Assert.Single(Found("EKS4256", Cluster(Driver), own, Claim())).Path);
        Assert.Equal("provisioner", Assert.Single(Found("EKS4257", auto, Class(), Claim())).Path);
        Assert.Empty(Found("EKS4255", auto, Class(), Claim()));
    }

    [Theory]
    [InlineData("ebs.csi.aws.com", 1)]
    [InlineData("efs.csi.aws.com", 0)]
    public void Fargate_mounts_file_systems_of_EFS_only(string provisioner, int wrong)
    {
        var cluster = Cluster(
            "iam: {withOIDC: true}\naddons: [{name: aws-ebs-csi-driver}, {name: aws-efs-csi-driver}]\n"
                + "fargateProfiles: [{name: f, selectors: [{namespace: default}]}]"
        );

        Assert.Equal(wrong, Found("EKS4258", cluster, Class(provisioner: provisioner), Claim(), Workload()).Count);
    }

    [Fact]
    public void A_file_system_that_is_there_needs_no_driver_on_Fargate()
    {
        var cluster = Cluster("fargateProfiles: [{name: f, selectors: [{namespace: default}]}]");
        var claim = Claim("storageClassName: '', volumeName: orders");

        Assert.Empty(Found("EKS4255", cluster, Volume(driver: "efs.csi.aws.com"), claim));
        Assert.Single(Found("EKS4255", cluster, Volume(), claim));
    }
}
