namespace EksSpec.Rules;

/// <summary>Settings of Bottlerocket nodes, and what such nodes do not have; Windows nodes lack some of it too.</summary>
internal sealed partial class BottlerocketNodes : NodeGroupRules
{
    private const string Kubelet = "kubeletExtraConfig";

    private static readonly string[] FieldsOfGroup = ["node-labels", "node-taints", "max-pods"];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        var hasKubelet = group.KubeletExtraConfig is not null;
        var isWindows = AmiFamilies.IsWindows(family);
        report.If(hasKubelet && isWindows, KubeletOfWindows, Kubelet, $"'{group.Name}' runs Windows.", Mend.Remove);
        if (AmiFamilies.IsBottlerocket(family))
        {
            CheckBottlerocket(group, report);
        }
        else if (group.Bottlerocket is not null)
        {
            var other = family.Length == 0 ? "no family" : family;
            report.Add(OtherFamily, "bottlerocket", $"'{group.Name}' has settings for Bottlerocket but names {other}.");
        }
    }

    private static void CheckBottlerocket(NodeGroup group, Report report)
    {
        CheckCommands(group, Commands, Bootstrap, report);
        var hasKubelet = group.KubeletExtraConfig is not null;
        report.If(hasKubelet, KubeletOfBottlerocket, Kubelet, $"'{group.Name}' runs Bottlerocket.");
        if (group.Bottlerocket?.Settings?["kubernetes"] is { } settings)
        {
            using var at = report.At("bottlerocket.settings.kubernetes");
            CheckSettings(group.ClusterDns, settings, report);
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
            report.Add(
                ManagedWindowsBootstrap,
                "overrideBootstrapCommand",
                $"'{group.Name}' runs Windows.",
                mend: Mend.Remove
            );
        }
    }

    private static void CheckCommands(NodeGroupBase group, RuleInfo commands, RuleInfo bootstrap, Report report)
    {
        Check(group.PreBootstrapCommands is not null, commands, "preBootstrapCommands");
        Check(group.OverrideBootstrapCommand is not null, bootstrap, "overrideBootstrapCommand");

        void Check(bool isGiven, RuleInfo rule, string field) =>
            report.If(isGiven, rule, field, $"'{group.Name}' runs Bottlerocket, which runs no commands.", Mend.Remove);
    }

    private static void CheckSettings(string? clusterDns, InlineDocument settings, Report report)
    {
        if (settings.Kind != InlineDocumentKind.Map)
        {
            report.Add(NoMap, "", "The value is no mapping.");
            return;
        }

        foreach (var key in FieldsOfGroup)
        {
            report.If(settings[key] is not null, OwnField, key, $"The group has a field for {key}.");
        }

        var isTwice = settings["cluster-dns-ip"] is not null && clusterDns.IsSet();
        report.If(isTwice, TwoDns, "cluster-dns-ip", $"clusterDNS is {clusterDns} as well.");
    }
}
