namespace EksSpec.Tests.Rules.Advice;

public class ProtectionTests : AdviceTests
{
    private const string Group = "managedNodeGroups:\n- name: a\n  ";

    [Theory]
    [InlineData("cloudWatch: {}\n", 1)]
    [InlineData("cloudWatch: {clusterLogging: {enableTypes: []}}\n", 1)]
    [InlineData("cloudWatch: {clusterLogging: {enableTypes: [api]}}\n", 0)]
    [InlineData("cloudWatch: {clusterLogging: {enableTypes: [\"*\"]}}\n", 0)]
    public void A_control_plane_without_logs(string body, int findings) =>
        Assert.Equal(findings, Find("EKS2050", body).Count);

    [Theory]
    [InlineData("[api]", 1)]
    [InlineData("[audit]", 0)]
    [InlineData("[all]", 0)]
    public void The_audit_log_is_the_one_that_matters(string types, int findings) =>
        Assert.Equal(findings, Find("EKS2051", $"cloudWatch:\n  clusterLogging:\n    enableTypes: {types}\n").Count);

    [Fact]
    public void Secrets_without_a_key_of_ones_own()
    {
        One("EKS2053", "");
        None("EKS2053", "secretsEncryption: {keyARN: \"arn:aws:kms:us-west-2:111122223333:key/a\"}\n");
    }

    [Fact]
    public void A_volume_that_is_said_to_be_plain_is_another_thing_than_one_of_which_nothing_is_said()
    {
        One("EKS2054", Group + "volumeEncrypted: false\n");
        None("EKS2055", Group + "volumeEncrypted: false\n");
        One("EKS2055", Group + "volumeSize: 100\n");
        None("EKS2054", Group + "volumeSize: 100\n");
        None("EKS2055", Group + "volumeEncrypted: true\n");
        None("EKS2055", Group + "launchTemplate: {id: lt-1}\n");
    }

    [Theory]
    [InlineData("disableIMDSv1: false", 1)]
    [InlineData("disableIMDSv1: true", 0)]
    [InlineData("minSize: 1", 0)]
    public void The_old_metadata_service(string field, int findings) =>
        Assert.Equal(findings, Find("EKS2056", Group + field + "\n").Count);

    [Theory]
    [InlineData("ssh: {allow: true}", 1)]
    [InlineData("ssh: {publicKeyName: admin}", 1)]
    [InlineData("ssh: {allow: false, publicKeyName: admin}", 0)]
    [InlineData("ssh: {allow: true, sourceSecurityGroupIds: [sg-1]}", 0)]
    [InlineData("privateNetworking: true\n  ssh: {allow: true}", 0)]
    public void Open_SSH(string field, int findings) =>
        Assert.Equal(findings, Find("EKS2058", Group + field + "\n").Count);

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/AdministratorAccess", 1)]
    [InlineData("arn:aws:iam::aws:policy/AmazonS3FullAccess", 1)]
    [InlineData("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", 0)]
    [InlineData("arn:aws:iam::aws:policy/AmazonElasticFileSystemClientFullAccess", 0)]
    public void Policies_of_administrators(string arn, int findings) =>
        Assert.Equal(findings, Find("EKS2060", $"{Group}iam: {{attachPolicyARNs: [\"{arn}\"]}}\n").Count);

    [Theory]
    [InlineData("{Effect: Allow, Action: \"*\", Resource: \"*\"}", 1)]
    [InlineData("{Effect: Allow, Action: [\"s3:*\"], Resource: [\"*\"]}", 1)]
    [InlineData("{Effect: Deny, Action: \"*\", Resource: \"*\"}", 0)]
    [InlineData("{Effect: Allow, Action: \"ec2:Describe*\", Resource: \"*\"}", 0)]
    [InlineData("{Effect: Allow, Action: \"s3:*\", Resource: \"arn:aws:s3:::shop\"}", 0)]
    public void Policies_that_allow_everything(string statement, int findings) =>
        Assert.Equal(
            findings,
            Find("EKS2061", $"{Group}iam:\n    attachPolicy:\n      Statement: [{statement}]\n").Count
        );

    [Fact]
    public void The_group_above_all_rules()
    {
        const string mapping =
            "iamIdentityMappings:\n- arn: arn:aws:iam::111122223333:role/ops\n  username: ops\n  groups: ";

        One("EKS2062", mapping + "[system:masters]\n");
        None("EKS2062", mapping + "[system:authenticated]\n");
    }
}
