namespace EksSpec.Rules;

/// <summary>What AWS, or a real run of eksctl, refuses after the file was accepted.</summary>
internal static class AwsRules
{
    /// <summary>The rules, in the order of the document.</summary>
    public static readonly RuleGroups<ClusterConfig> All = new(
        new AwsNames(),
        new NewVpc(),
        new SubnetLookups(),
        new GivenSubnets(),
        new AddressRanges(),
        new DiscoveryTag(),
        new ControlPlaneWords(),
        new Arns(),
        new AccessNames(),
        new ImageLookups(),
        new MachineImages(),
        new ReleaseVersions(),
        new NodeGroupSizeLimits(),
        new KubeletTypes(),
        new NodeGroupTemplates(),
        new VolumeLimits(),
        new FargateProfiles(),
        new CapabilityRules()
    );
}
