namespace EksSpec.Rules;

/// <summary>Settings of Bottlerocket nodes, and what such nodes do not have; Windows nodes lack some of it too.</summary>
internal sealed partial class BottlerocketNodes : NodeGroupRules
{
    private static readonly string[] FieldsOfGroup = ["node-labels", "node-taints", "max-pods"];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (AmiFamilies.IsBottlerocket(family))
        {
            CheckCommands(group, Commands, Bootstrap, report);
            report.If(
                group.KubeletExtraConfig is not null,
                KubeletOfBottlerocket,
                "kubeletExtraConfig",
                $"'{group.Name}' runs Bottlerocket."
            );

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

        report.If(
            group.KubeletExtraConfig is not null && AmiFamilies.IsWindows(family),
            KubeletOfWindows,
            "kubeletExtraConfig",
            $"'{group.Name}' runs Windows."
        );
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
        report.If(
            group.PreBootstrapCommands is not null,
            commands,
            "preBootstrapCommands",
            $"'{group.Name}' runs Bottlerocket, which runs no commands."
        );

        report.If(
            group.OverrideBootstrapCommand is not null,
            bootstrap,
            "overrideBootstrapCommand",
            $"'{group.Name}' runs Bottlerocket, which runs no commands."
        );
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
