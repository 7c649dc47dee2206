namespace EksSpec.Rules;

/// <summary>What stops eksctl while it writes the template of a node group: keys, commands, settings, policies.</summary>
internal sealed partial class NodeGroupTemplates : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var isRead = !group.AllowsSsh() || group.Ssh!.PublicKey is not { } key || SshPublicKey.IsValid(key);
        var isMapping =
            group.OverrideBootstrapCommand is not { } command
            || AmiFamilies.OfNodes(group) != AmiFamilies.AmazonLinux2023
            || LooksLikeMapping(command);
        report.If(!isRead, PublicKey, "ssh.publicKey", $"The key of '{group.Name}' can't be read.");
        report.If(
            !isMapping,
            NodeConfig,
            "overrideBootstrapCommand",
            $"'{group.Name}' is started by a NodeConfig document."
        );

        foreach (var text in report.Each("iam.attachPolicyARNs", group.Iam?.AttachPolicyArns))
        {
            var isArn = Arn.TryParse(text, out var arn);
            var isUnnamed = isArn && !arn.Resource.Contains('/', StringComparison.Ordinal);
            report.If(!isArn && group is ManagedNodeGroup, PolicyArn, "", $"'{text}' is no ARN.");
            report.If(isUnnamed, PolicyName, "", $"'{text}' names no policy.");
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        report.If(
            group.InstanceMarketOptions?.MarketType == "capacity-block" && group.InstanceTypes is { Count: > 1 },
            TypesOfBlock,
            "instanceTypes",
            $"'{group.Name}' is bound to a capacity block, which has one type."
        );

        if (group.Bottlerocket?.Settings is { } settings && AmiFamilies.IsBottlerocket(AmiFamilies.Of(group)))
        {
            using var at = report.At("bottlerocket");
            CheckSettings(group, settings, report);
        }
    }

    private static void CheckSettings(ManagedNodeGroup group, InlineDocument settings, Report report)
    {
        if (settings["kubernetes"] is { } kubernetes)
        {
            using var at = report.At("settings.kubernetes");
            report.If(kubernetes.Kind != InlineDocumentKind.Map, NoMap, "", $"The value is no mapping.");
            foreach (var (key, _) in kubernetes.Entries)
            {
                var isOfEks = key is "cluster-certificate" or "api-server" or "cluster-name" or "cluster-dns-ip";
                report.If(isOfEks, OwnSettings, key, $"EKS makes {key} itself.");
                report.If(key is "node-labels" or "node-taints", OwnFields, key, $"The group has a field for {key}.");
            }
        }

        // With SSH eksctl switches the container on, which counts as said.
        var isSaid = group.Bottlerocket!.EnableAdminContainer is not null || group.AllowsSsh();
        var isTwice = isSaid && settings["host-containers"]?["admin"]?["enabled"] is not null;
        report.If(isTwice, AdminTwice, "enableAdminContainer", $"The settings switch the admin container as well.");
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
