namespace EksSpec.Rules;

/// <summary>What a cluster whose control plane is on AWS Outposts can't have.</summary>
internal sealed partial class OutpostLimitRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Outpost is not null)
        {
            CheckLimits(subject, report);
        }
    }

    private static void CheckLimits(ClusterConfig subject, Report report)
    {
        Refuse(subject.IsOnOutposts() && subject.ManagedNodeGroups.HasItems(), ManagedNodes, "managedNodeGroups");
        var isBootstrapOff = subject.AccessConfig?.BootstrapClusterCreatorAdminPermissions == false;
        Refuse(isBootstrapOff, BootstrapOff, "accessConfig.bootstrapClusterCreatorAdminPermissions", Mend.Remove);
        Refuse(subject.IsIpv6(), Ipv6, "kubernetesNetworkConfig.ipFamily", Mend.Text("IPv4"));
        Refuse(subject.Addons.HasItems(), Addons, "addons");
        Refuse(subject.IdentityProviders.HasItems(), Providers, "identityProviders");
        Refuse(subject.FargateProfiles.HasItems(), Fargate, "fargateProfiles");
        Refuse(subject.Karpenter is not null, KarpenterGiven, "karpenter");
        Refuse(subject.SecretsEncryption?.KeyArn.IsSet() == true, Encryption, "secretsEncryption.keyARN");
        Refuse(subject.AvailabilityZones.HasItems(), Zones, "availabilityZones", Mend.Remove);
        Refuse(subject.LocalZones.HasItems(), LocalZones, "localZones", Mend.Remove);
        Refuse(subject.Gitops is not null, GitOpsGiven, "gitops");
        Refuse(subject.HasOidc(), Oidc, "iam.withOIDC", Mend.Remove);
        Refuse(subject.Vpc?.AutoAllocateIpv6 == true, AutoAllocate, "vpc.autoAllocateIPv6", Mend.Remove);
        Refuse(subject.Vpc?.PublicAccessCidrs.HasItems() == true, PublicRanges, "vpc.publicAccessCIDRs", Mend.Remove);

        void Refuse(bool isGiven, RuleInfo rule, string path, Mend mend = default) =>
            report.If(isGiven, rule, path, $"{rule.Title}.", mend);
    }
}
