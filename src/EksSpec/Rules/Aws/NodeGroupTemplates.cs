namespace EksSpec.Rules;

/// <summary>What stops eksctl while it writes the template of a node group: keys, commands, settings, policies.</summary>
internal sealed partial class NodeGroupTemplates : NodeGroupRules
{
    private static readonly string[] SettingsOfEks =
    [
        "cluster-certificate",
        "api-server",
        "cluster-name",
        "cluster-dns-ip",
    ];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        report.If(
            group.AllowsSsh() && group.Ssh!.PublicKey is { } key && !SshPublicKey.IsValid(key),
            PublicKey,
            "ssh.publicKey",
            $"The key of '{group.Name}' can't be read."
        );

        report.If(
            group.OverrideBootstrapCommand is { } command
                && AmiFamilies.OfNodes(group) == AmiFamilies.AmazonLinux2023
                && !LooksLikeMapping(command),
            NodeConfig,
            "overrideBootstrapCommand",
            $"'{group.Name}' is started by a NodeConfig document."
        );

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
        report.If(
            group.InstanceMarketOptions?.MarketType == "capacity-block" && group.InstanceTypes is { Count: > 1 },
            TypesOfBlock,
            "instanceTypes",
            $"'{group.Name}' is bound to a capacity block, which has one type."
        );

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
            report.If(kubernetes.Kind != InlineDocumentKind.Map, NoMap, path, $"The value is no mapping.");

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
        report.If(
            settings["host-containers"]?["admin"]?["enabled"] is not null
                && (group.Bottlerocket!.EnableAdminContainer is not null || group.AllowsSsh()),
            AdminTwice,
            "bottlerocket.enableAdminContainer",
            $"The settings switch the admin container as well."
        );
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
