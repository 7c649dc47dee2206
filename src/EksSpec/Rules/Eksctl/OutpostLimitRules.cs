using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>What a cluster whose control plane is on AWS Outposts can't have.</summary>
internal sealed class OutpostLimitRules : RuleGroup<ClusterConfig>
{
    private const string Outpost =
        "outpost: {controlPlaneOutpostARN: \"arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\"}\n";

    private static readonly RuleInfo ManagedNodes = Limit(
        "EKS0026",
        "Managed node groups",
        "Use self-managed node groups: nodeGroups.",
        "managedNodeGroups: [{name: workers}]\n"
    );

    private static readonly RuleInfo BootstrapOff = Limit(
        "EKS0106",
        "bootstrapClusterCreatorAdminPermissions: false",
        "Remove bootstrapClusterCreatorAdminPermissions.",
        "accessConfig: {bootstrapClusterCreatorAdminPermissions: false}\n"
    );

    private static readonly RuleInfo Ipv6 = Limit(
        "EKS0107",
        "IPv6",
        "Set ipFamily to IPv4.",
        "kubernetesNetworkConfig: {ipFamily: IPv6}\n"
    );

    private static readonly RuleInfo Addons = Limit(
        "EKS0108",
        "Add-ons",
        "Remove addons, and install them yourself.",
        "addons: [{name: coredns}]\n"
    );

    private static readonly RuleInfo Providers = Limit(
        "EKS0109",
        "Identity providers",
        "Remove identityProviders.",
        "identityProviders: [{type: oidc, name: corp, clientID: eks, issuerURL: \"https://id.example.com\"}]\n"
    );

    private static readonly RuleInfo Fargate = Limit(
        "EKS0110",
        "Fargate profiles",
        "Remove fargateProfiles.",
        "fargateProfiles: [{name: web, selectors: [{namespace: web}]}]\n"
    );

    private static readonly RuleInfo KarpenterGiven = Limit(
        "EKS0111",
        "Karpenter",
        "Remove karpenter.",
        "karpenter: {version: \"1.6.0\"}\n"
    );

    private static readonly RuleInfo Encryption = Limit(
        "EKS0112",
        "Encryption of secrets with a key of your own",
        "Remove secretsEncryption.",
        "secretsEncryption: {keyARN: \"arn:aws:kms:eu-west-1:111122223333:key/k\"}\n"
    );

    private static readonly RuleInfo Zones = Limit(
        "EKS0113",
        "Availability zones",
        "Remove availabilityZones: the Outpost has its zone.",
        "availabilityZones: [eu-west-1a, eu-west-1b]\n"
    );

    private static readonly RuleInfo LocalZones = Limit(
        "EKS0114",
        "Local zones",
        "Remove localZones: the Outpost has its zone.",
        "localZones: [us-west-2-lax-1a]\n"
    );

    private static readonly RuleInfo GitOpsGiven = Limit(
        "EKS0115",
        "GitOps",
        "Remove gitops.",
        "gitops: {flux: {gitProvider: github, flags: {owner: example}}}\n"
    );

    private static readonly RuleInfo Oidc = Limit(
        "EKS0116",
        "An OIDC provider",
        "Remove iam.withOIDC.",
        "iam: {withOIDC: true}\n"
    );

    private static readonly RuleInfo AutoAllocate = Limit(
        "EKS0117",
        "IPv6 addresses of the subnets",
        "Remove vpc.autoAllocateIPv6.",
        "vpc: {autoAllocateIPv6: true}\n"
    );

    private static readonly RuleInfo PublicRanges = Limit(
        "EKS0118",
        "Ranges that may reach the public endpoint",
        "Remove vpc.publicAccessCIDRs: there is no public endpoint.",
        "vpc: {publicAccessCIDRs: [203.0.113.10/32]}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            ManagedNodes,
            BootstrapOff,
            Ipv6,
            Addons,
            Providers,
            Fargate,
            KarpenterGiven,
            Encryption,
            Zones,
            LocalZones,
            GitOpsGiven,
            Oidc,
            AutoAllocate,
            PublicRanges,
        ];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Outpost is null)
        {
            return;
        }

        Refuse(subject.IsOnOutposts() && subject.ManagedNodeGroups.HasItems(), ManagedNodes, "managedNodeGroups");
        Refuse(
            subject.AccessConfig?.BootstrapClusterCreatorAdminPermissions == false,
            BootstrapOff,
            "accessConfig.bootstrapClusterCreatorAdminPermissions"
        );
        Refuse(subject.IsIpv6(), Ipv6, "kubernetesNetworkConfig.ipFamily");
        Refuse(subject.Addons.HasItems(), Addons, "addons");
        Refuse(subject.IdentityProviders.HasItems(), Providers, "identityProviders");
        Refuse(subject.FargateProfiles.HasItems(), Fargate, "fargateProfiles");
        Refuse(subject.Karpenter is not null, KarpenterGiven, "karpenter");
        Refuse(subject.SecretsEncryption?.KeyArn.IsSet() == true, Encryption, "secretsEncryption.keyARN");
        Refuse(subject.AvailabilityZones.HasItems(), Zones, "availabilityZones");
        Refuse(subject.LocalZones.HasItems(), LocalZones, "localZones");
        Refuse(subject.Gitops is not null, GitOpsGiven, "gitops");
        Refuse(subject.HasOidc(), Oidc, "iam.withOIDC");
        Refuse(subject.Vpc?.AutoAllocateIpv6 == true, AutoAllocate, "vpc.autoAllocateIPv6");
        Refuse(subject.Vpc?.PublicAccessCidrs.HasItems() == true, PublicRanges, "vpc.publicAccessCIDRs");

        void Refuse(bool isGiven, RuleInfo rule, string path)
        {
            if (isGiven)
            {
                report.Add(rule, path, rule.Title + ".");
            }
        }
    }

    private static RuleInfo Limit(string id, string what, string fix, string given) =>
        EksctlRule.Error(id, what + " with a control plane on Outposts", fix, Outpost + given, given);
}
