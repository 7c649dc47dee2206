using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;
using EksSpec.Values;

namespace EksSpec.Rules.Aws;

/// <summary>What stops eksctl while it writes the template of a node group: keys, commands, settings, policies.</summary>
internal sealed class NodeGroupTemplates : NodeGroupRules
{
    private const string Bottlerocket =
        Example.Managed + "amiFamily: Bottlerocket\n  bottlerocket:\n    settings:\n      ";

    private const string Block =
        "  capacityReservation:\n    capacityReservationTarget:\n      capacityReservationID: cr-1\n"
        + "  instanceMarketOptions:\n    marketType: capacity-block\n";

    private static readonly RuleInfo PublicKey = AwsRule.Error(
        "EKS1352",
        "ssh.publicKey is no public key",
        "Write the line of the .pub file, or use publicKeyName.",
        Example.SelfManaged + "ssh:\n    allow: true\n    publicKey: not a key\n",
        Example.SelfManaged + "ssh:\n    allow: true\n    publicKeyName: admin\n"
    );

    private static readonly RuleInfo NodeConfig = AwsRule.Error(
        "EKS1360",
        "overrideBootstrapCommand of AmazonLinux2023 nodes is no NodeConfig",
        "Write a NodeConfig document of nodeadm, or use preBootstrapCommands.",
        Example.SelfManaged
            + "ami: ami-1\n  amiFamily: AmazonLinux2023\n  overrideBootstrapCommand: |\n    #!/bin/bash\n    /etc/eks/bootstrap.sh shop\n",
        Example.SelfManaged
            + "ami: ami-1\n  amiFamily: AmazonLinux2023\n  overrideBootstrapCommand: |\n    apiVersion: node.eks.aws/v1alpha1\n    kind: NodeConfig\n",
        "These nodes are started by a document, not by a script."
    );

    private static readonly RuleInfo OwnSettings = AwsRule.Error(
        "EKS1361",
        "A Bottlerocket setting that EKS makes itself",
        "Remove the setting.",
        Bottlerocket + "kubernetes:\n        cluster-name: shop\n",
        Bottlerocket + "kubernetes:\n        image-gc-high-threshold-percent: 80\n"
    );

    private static readonly RuleInfo OwnFields = AwsRule.Error(
        "EKS1362",
        "A Bottlerocket setting for which the managed group has a field",
        "Use labels or taints of the group.",
        Bottlerocket + "kubernetes:\n        node-labels: {team: blue}\n",
        Example.Managed + "amiFamily: Bottlerocket\n  labels: {team: blue}\n"
    );

    private static readonly RuleInfo AdminTwice = AwsRule.Error(
        "EKS1363",
        "Bottlerocket's admin container is switched twice",
        "Keep enableAdminContainer.",
        Bottlerocket + "host-containers:\n        admin:\n          enabled: true\n    enableAdminContainer: true\n",
        Example.Managed + "amiFamily: Bottlerocket\n  bottlerocket:\n    enableAdminContainer: true\n"
    );

    private static readonly RuleInfo NoMap = AwsRule.Error(
        "EKS1364",
        "bottlerocket.settings.kubernetes of a managed group is no mapping",
        "Write a mapping of settings, or leave it out.",
        Bottlerocket + "kubernetes: none\n",
        Bottlerocket + "kubernetes:\n        image-gc-high-threshold-percent: 80\n"
    );

    private static readonly RuleInfo PolicyArn = AwsRule.Error(
        "EKS1365",
        "attachPolicyARNs of a managed group holds something that is no ARN",
        "Write the whole ARN of the policy.",
        Example.Managed + "iam:\n    attachPolicyARNs: [AmazonSSMManagedInstanceCore]\n",
        Example.Managed + "iam:\n    attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore]\n"
    );

    private static readonly RuleInfo PolicyName = AwsRule.Error(
        "EKS1366",
        "attachPolicyARNs holds an ARN without the name of a policy",
        "Write the whole ARN of the policy.",
        Example.Managed + "iam:\n    attachPolicyARNs: [arn:aws:iam::aws:policy]\n",
        Example.Managed + "iam:\n    attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore]\n"
    );

    private static readonly RuleInfo TypesOfBlock = AwsRule.Error(
        "EKS1367",
        "A group on a capacity block has several instance types",
        "Name the type of the block.",
        Example.Managed + "instanceTypes: [p5.48xlarge, p4d.24xlarge]\n" + Block,
        Example.Managed + "instanceTypes: [p5.48xlarge]\n" + Block
    );

    private static readonly string[] SettingsOfEks =
    [
        "cluster-certificate",
        "api-server",
        "cluster-name",
        "cluster-dns-ip",
    ];

    public override IReadOnlyList<RuleInfo> Rules =>
        [PublicKey, NodeConfig, OwnSettings, OwnFields, AdminTwice, NoMap, PolicyArn, PolicyName, TypesOfBlock];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.AllowsSsh() && group.Ssh!.PublicKey is { } key && !SshPublicKey.IsValid(key))
        {
            report.Add(PublicKey, "ssh.publicKey", $"The key of '{group.Name}' can't be read.");
        }

        if (
            group.OverrideBootstrapCommand is { } command
            && AmiFamilies.OfNodes(group) == AmiFamilies.AmazonLinux2023
            && !LooksLikeMapping(command)
        )
        {
            report.Add(NodeConfig, "overrideBootstrapCommand", $"'{group.Name}' is started by a NodeConfig document.");
        }

        var arns = (group.Iam?.AttachPolicyArns).Items();
        for (var i = 0; i < arns.Length; i++)
        {
            if (!Arn.TryParse(arns[i], out var arn))
            {
                if (group is ManagedNodeGroup)
                {
                    report.Add(PolicyArn, $"iam.attachPolicyARNs[{i}]", $"'{arns[i]}' is no ARN.");
                }
            }
            else if (!arn.Resource.Contains('/', StringComparison.Ordinal))
            {
                report.Add(PolicyName, $"iam.attachPolicyARNs[{i}]", $"'{arns[i]}' names no policy.");
            }
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.InstanceMarketOptions?.MarketType == "capacity-block" && group.InstanceTypes is { Count: > 1 })
        {
            report.Add(
                TypesOfBlock,
                "instanceTypes",
                $"'{group.Name}' is bound to a capacity block, which has one type."
            );
        }

        if (group.Bottlerocket?.Settings is { } settings && AmiFamilies.IsBottlerocket(AmiFamilies.Of(group)))
        {
            CheckSettings(group, settings, report);
        }
    }

    private static void CheckSettings(ManagedNodeGroup group, InlineDocument settings, Report report)
    {
        const string path = "bottlerocket.settings.kubernetes";
        if (settings["kubernetes"] is { } kubernetes)
        {
            if (kubernetes.Kind != InlineDocumentKind.Map)
            {
                report.Add(NoMap, path, "The value is no mapping.");
            }

            foreach (var (key, _) in kubernetes.Entries)
            {
                if (SettingsOfEks.Contains(key, StringComparer.Ordinal))
                {
                    report.Add(OwnSettings, $"{path}.{key}", $"EKS makes {key} itself.");
                }
                else if (key is "node-labels" or "node-taints")
                {
                    report.Add(OwnFields, $"{path}.{key}", $"The group has a field for {key}.");
                }
            }
        }

        // With SSH eksctl switches the container on, which counts as said.
        if (
            settings["host-containers"]?["admin"]?["enabled"] is not null
            && (group.Bottlerocket!.EnableAdminContainer is not null || group.AllowsSsh())
        )
        {
            report.Add(
                AdminTwice,
                "bottlerocket.enableAdminContainer",
                "The settings switch the admin container as well."
            );
        }
    }

    // eksctl reads YAML here; a script is plain text to it, and comments alone are nothing.
    private static bool LooksLikeMapping(string text)
    {
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (!line.IsEmpty && line[0] != '#' && line is not "---")
            {
                return line[0] == '{'
                    || (line[0] != '-' && (line.EndsWith(':') || line.Contains(": ", StringComparison.Ordinal)));
            }
        }

        return true;
    }
}
