using static EksSpec.Tests.Rules.Storage.StorageYaml;

namespace EksSpec.Tests.Rules.Storage;

public class ClassParametersTests
{
    [Theory]
    [InlineData("TYPE: gp3", "ebs.csi.aws.com", 0)]
    [InlineData("tagSpecification_1: team=shop", "ebs.csi.aws.com", 0)]
    [InlineData("csi.storage.k8s.io/fstype: xfs", "ebs.csi.aws.com", 0)]
    [InlineData("csi.storage.k8s.io/fsType: xfs", "ebs.csi.aws.com", 1)]
    [InlineData("zones: eu-west-1a", "ebs.csi.aws.com", 1)]
    [InlineData("zones: eu-west-1a", "kubernetes.io/aws-ebs", 0)]
    [InlineData("volumeType: gp3", "ebs.csi.eks.amazonaws.com", 1)]
    [InlineData("volumeType: gp3", "disk.example.com", 0)]
    public void The_driver_of_EBS_takes_what_it_knows(string parameter, string provisioner, int wrong) =>
        Assert.Equal(wrong, Found("EKS4280", Class($"parameters: {{{parameter}}}", provisioner)).Count);

    [Theory]
    [InlineData("iops: '4000'", 0)]
    [InlineData("iops: 4k", 1)]
    [InlineData("iops: '4000', iopsPerGB: '10'", 1)]
    [InlineData("fsType: XFS", 1)]
    [InlineData("fsType: xfs", 0)]
    public void Its_values_are_numbers_and_file_systems(string parameters, int wrong) =>
        Assert.Equal(wrong, Found("EKS4281", Class($"parameters: {{{parameters}}}")).Count);

    [Theory]
    [InlineData("encrypted: 'true'", 0)]
    [InlineData("encrypted: 'True'", 1)]
    [InlineData("encrypted: 'yes'", 1)]
    public void A_switch_is_true_or_false(string parameters, int wrong) =>
        Assert.Equal(wrong, Found("EKS4282", Class($"parameters: {{{parameters}}}")).Count);

    [Theory]
    [InlineData("provisioningMode: efs-ap, fileSystemId: fs-0a1b2c3d", 0)]
    [InlineData("provisioningMode: efs-ap, fileSystemId: '${FILE_SYSTEM}'", 0)]
    [InlineData("provisioningMode: efs-ap, fileSystemId: FILE_SYSTEM_ID", 0)]
    [InlineData("provisioningMode: efs, fileSystemId: fs-0a1b2c3d", 1)]
    [InlineData("provisioningMode: efs-ap, fileSystemId: vol-0a1b2c3d", 1)]
    [InlineData("fileSystemId: fs-0a1b2c3d", 1)]
    [InlineData("provisioningMode: efs-ap", 1)]
    public void A_class_of_EFS_names_a_file_system(string parameters, int wrong) =>
        Assert.Equal(wrong, Found("EKS4283", Class($"parameters: {{{parameters}}}", "efs.csi.aws.com")).Count);

    [Fact]
    public void A_class_of_EFS_for_volumes_that_are_there_says_nothing() =>
        Assert.Empty(Found("EKS4283", Class(provisioner: "efs.csi.aws.com")));

    [Theory]
    [InlineData("type: gp3, iops: '2999'", 1)]
    [InlineData("type: gp3, iops: '2999', allowAutoIOPSPerGBIncrease: 'true'", 0)]
    [InlineData("type: gp2, iops: '3000'", 1)]
    [InlineData("type: gp2, throughput: '250'", 1)]
    [InlineData("type: io2", 1)]
    [InlineData("type: io2, iopsPerGB: '50'", 0)]
    [InlineData("type: gp3, throughput: '1000'", 1)]
    [InlineData("type: gp3, throughput: '1000', iops: '4000'", 0)]
    [InlineData("type: gp3, throughput: '2001', iops: '16000'", 1)]
    [InlineData("throughput: '124'", 1)]
    public void EC2_makes_disks_within_the_limits_of_their_type(string parameters, int wrong) =>
        Assert.Equal(wrong, Found("EKS4286", Class($"parameters: {{{parameters}}}")).Count);

    [Theory]
    [InlineData("type: sc1", "ebs.csi.aws.com", 1)]
    [InlineData("type: gp3", "ebs.csi.aws.com", 0)]
    [InlineData("type: io1, iopsPerGB: '9'", "ebs.csi.aws.com", 1)]
    [InlineData("type: io1, iopsPerGB: '10'", "ebs.csi.aws.com", 0)]
    [InlineData("type: io1, iopsPerGB: '9'", "kubernetes.io/aws-ebs", 0)]
    public void A_claim_is_large_enough_for_its_type(string parameters, string provisioner, int wrong) =>
        Assert.Equal(wrong, Found("EKS4288", Class($"parameters: {{{parameters}}}", provisioner), Claim()).Count);

    [Theory]
    [InlineData("[ReadWriteMany]", "", 1)]
    [InlineData("[ReadWriteOnce, ReadOnlyMany]", "", 1)]
    [InlineData("[ReadOnlyMany]", ", volumeMode: Block", 1)]
    [InlineData("[ReadWriteMany]", ", volumeMode: Block", 0)]
    [InlineData("[ReadWriteOncePod]", "", 0)]
    public void A_disk_is_for_one_node(string modes, string more, int wrong) =>
        Assert.Equal(wrong, Found("EKS4262", Class(), Claim("storageClassName: fast" + more, modes)).Count);

    [Fact]
    public void A_volume_that_is_there_is_for_one_node_too() =>
        Assert.Single(Found("EKS4262", Volume().Replace("ReadWriteOnce", "ReadWriteMany", StringComparison.Ordinal)));
}
