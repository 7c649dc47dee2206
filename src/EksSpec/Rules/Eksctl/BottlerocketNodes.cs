using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Rules.Eksctl;

/// <summary>Settings of Bottlerocket nodes, and what such nodes do not have; Windows nodes lack some of it too.</summary>
internal sealed class BottlerocketNodes : NodeGroupRules
{
    private const string SelfManaged = Example.SelfManaged + "amiFamily: Bottlerocket\n  ";

    private const string Managed = Example.Managed + "amiFamily: Bottlerocket\n  ";

    private const string Kubernetes = SelfManaged + "bottlerocket:\n    settings:\n      kubernetes:";

    private const string NoCommands = "Bottlerocket has no shell; it is set up by settings.";

    private static readonly RuleInfo OtherFamily = EksctlRule.Error(
        "EKS0238",
        "bottlerocket is given for another family",
        "Write amiFamily: Bottlerocket, or remove bottlerocket.",
        Example.SelfManaged + "bottlerocket:\n    enableAdminContainer: true\n",
        SelfManaged + "bottlerocket:\n    enableAdminContainer: true\n"
    );

    private static readonly RuleInfo KubeletOfWindows = EksctlRule.Error(
        "EKS0241",
        "kubeletExtraConfig is given for Windows nodes",
        "Remove kubeletExtraConfig.",
        Example.SelfManaged + "amiFamily: WindowsServer2022CoreContainer\n  kubeletExtraConfig:\n    maxPods: 20\n",
        Example.SelfManaged + "amiFamily: AmazonLinux2023\n  kubeletExtraConfig:\n    maxPods: 20\n"
    );

    private static readonly RuleInfo KubeletOfBottlerocket = EksctlRule.Error(
        "EKS0242",
        "kubeletExtraConfig is given for Bottlerocket nodes",
        "Write bottlerocket.settings.kubernetes instead.",
        SelfManaged + "kubeletExtraConfig:\n    maxPods: 20\n",
        Kubernetes + "\n        image-gc-high-threshold-percent: 80\n"
    );

    private static readonly RuleInfo Commands = EksctlRule.Error(
        "EKS0243",
        "preBootstrapCommands is given for Bottlerocket nodes",
        "Remove preBootstrapCommands.",
        SelfManaged + "preBootstrapCommands: [date]\n",
        SelfManaged + "volumeSize: 50\n",
        NoCommands
    );

    private static readonly RuleInfo Bootstrap = EksctlRule.Error(
        "EKS0244",
        "overrideBootstrapCommand is given for Bottlerocket nodes",
        "Remove overrideBootstrapCommand.",
        SelfManaged + "overrideBootstrapCommand: date\n",
        SelfManaged + "volumeSize: 50\n",
        NoCommands
    );

    private static readonly RuleInfo NoMap = EksctlRule.Error(
        "EKS0245",
        "bottlerocket.settings.kubernetes is no mapping",
        "Write a mapping of settings, or leave it out.",
        Kubernetes + " none\n",
        Kubernetes + "\n        cluster-domain: cluster.local\n"
    );

    private static readonly RuleInfo OwnField = EksctlRule.Error(
        "EKS0246",
        "A Bottlerocket setting for which the group has a field",
        "Use labels, taints or maxPodsPerNode of the group.",
        Kubernetes + "\n        max-pods: 20\n",
        SelfManaged + "maxPodsPerNode: 20\n"
    );

    private static readonly RuleInfo TwoDns = EksctlRule.Error(
        "EKS0247",
        "The address of the cluster's DNS is given twice",
        "Remove clusterDNS, or cluster-dns-ip from the settings.",
        Kubernetes + "\n        cluster-dns-ip: 10.100.0.10\n  clusterDNS: 169.254.20.10\n",
        SelfManaged + "clusterDNS: 169.254.20.10\n"
    );

    private static readonly RuleInfo ManagedCommands = EksctlRule.Error(
        "EKS0287",
        "preBootstrapCommands is given for managed Bottlerocket nodes",
        "Remove preBootstrapCommands.",
        Managed + "preBootstrapCommands: [date]\n",
        Managed + "volumeSize: 50\n",
        NoCommands
    );

    private static readonly RuleInfo ManagedBootstrap = EksctlRule.Error(
        "EKS0288",
        "overrideBootstrapCommand is given for managed Bottlerocket nodes",
        "Remove overrideBootstrapCommand.",
        Managed + "overrideBootstrapCommand: date\n",
        Managed + "volumeSize: 50\n",
        NoCommands
    );

    private static readonly RuleInfo ManagedWindowsBootstrap = EksctlRule.Error(
        "EKS0289",
        "overrideBootstrapCommand is given for managed Windows nodes",
        "Remove overrideBootstrapCommand.",
        Example.Managed + "amiFamily: WindowsServer2022CoreContainer\n  overrideBootstrapCommand: date\n",
        Example.Managed + "amiFamily: WindowsServer2022CoreContainer\n"
    );

    private static readonly string[] FieldsOfGroup = ["node-labels", "node-taints", "max-pods"];

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            OtherFamily,
            KubeletOfWindows,
            KubeletOfBottlerocket,
            Commands,
            Bootstrap,
            NoMap,
            OwnField,
            TwoDns,
            ManagedCommands,
            ManagedBootstrap,
            ManagedWindowsBootstrap,
        ];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (AmiFamilies.IsBottlerocket(family))
        {
            CheckCommands(group, Commands, Bootstrap, report);
            if (group.KubeletExtraConfig is not null)
            {
                report.Add(KubeletOfBottlerocket, "kubeletExtraConfig", $"'{group.Name}' runs Bottlerocket.");
            }

            if (group.Bottlerocket?.Settings?["kubernetes"] is { } settings)
            {
                CheckSettings(group, settings, report);
            }
        }
        else if (group.Bottlerocket is not null)
        {
            var other = family.Length == 0 ? "no family" : family;
            report.Add(OtherFamily, "bottlerocket", $"'{group.Name}' has settings for Bottlerocket but names {other}.");
        }

        if (group.KubeletExtraConfig is not null && AmiFamilies.IsWindows(family))
        {
            report.Add(KubeletOfWindows, "kubeletExtraConfig", $"'{group.Name}' runs Windows.");
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (AmiFamilies.IsBottlerocket(family))
        {
            CheckCommands(group, ManagedCommands, ManagedBootstrap, report);
        }
        else if (AmiFamilies.IsWindows(family) && group.OverrideBootstrapCommand is not null)
        {
            report.Add(ManagedWindowsBootstrap, "overrideBootstrapCommand", $"'{group.Name}' runs Windows.");
        }
    }

    private static void CheckCommands(NodeGroupBase group, RuleInfo commands, RuleInfo bootstrap, Report report)
    {
        if (group.PreBootstrapCommands is not null)
        {
            report.Add(commands, "preBootstrapCommands", $"'{group.Name}' runs Bottlerocket, which runs no commands.");
        }

        if (group.OverrideBootstrapCommand is not null)
        {
            report.Add(
                bootstrap,
                "overrideBootstrapCommand",
                $"'{group.Name}' runs Bottlerocket, which runs no commands."
            );
        }
    }

    private static void CheckSettings(NodeGroup group, InlineDocument settings, Report report)
    {
        const string path = "bottlerocket.settings.kubernetes";
        if (settings.Kind != InlineDocumentKind.Map)
        {
            report.Add(NoMap, path, "The value is no mapping.");
            return;
        }

        foreach (var key in FieldsOfGroup)
        {
            if (settings[key] is not null)
            {
                report.Add(OwnField, $"{path}.{key}", $"The group has a field for {key}.");
            }
        }

        if (settings["cluster-dns-ip"] is not null && group.ClusterDns.IsSet())
        {
            report.Add(TwoDns, path + ".cluster-dns-ip", $"clusterDNS is {group.ClusterDns} as well.");
        }
    }
}
