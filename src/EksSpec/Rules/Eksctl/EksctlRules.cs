namespace EksSpec.Rules;

/// <summary>What eksctl itself refuses or warns of: rule EKS0217 is eksctl's rule 217.</summary>
internal static class EksctlRules
{
    /// <summary>The rules, in the order of the document.</summary>
    public static readonly RuleGroups<ClusterConfig> All = new(
        new MetadataRules(),
        new VersionRules(),
        new NetworkConfigRules(),
        new Ipv6Rules(),
        new RemoteNetworkRules(),
        new AutoModeRules(),
        new ServiceAccountRules(),
        new PodIdentityRules(),
        new IdentityMappingRules(),
        new IdentityProviderRules(),
        new AccessEntryRules(),
        new BootstrapAdminRules(),
        new VpcRules(),
        new VpcIpv6Rules(),
        new VpcRangeRules(),
        new EndpointRules(),
        new ControlPlaneSubnetRules(),
        new PrivateClusterRules(),
        new AddonRules(),
        new AddonSetRules(),
        new AddonPodIdentityRules(),
        new NodeGroupListRules(),
        new AmiFamilyNotes(),
        new LoggingRules(),
        new SecretsEncryptionRules(),
        new GitOpsRules(),
        new KarpenterRules(),
        new OutpostRules(),
        new OutpostLimitRules(),
        new OutpostNodeRules(),
        NodeGroupRuleSet.All
    );
}
