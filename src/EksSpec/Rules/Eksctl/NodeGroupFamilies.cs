namespace EksSpec.Rules;

/// <summary>The operating system of the nodes.</summary>
internal sealed partial class NodeGroupFamilies : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (family is "WindowsServer2004CoreContainer" or "WindowsServer20H2CoreContainer")
        {
            report.Add(Withdrawn, "amiFamily", $"'{family}' is not available any more.");
        }
        else if (family.Length > 0 && !AmiFamilies.IsKnown(family))
        {
            report.Add(
                Unknown,
                "amiFamily",
                $"eksctl has no AMI family '{family}'.",
                mend: Mend.Word(family, [.. AmiFamilies.All])
            );
        }
        else if (config.IsOnOutposts() && family is not ("" or AmiFamilies.AmazonLinux2 or AmiFamilies.AmazonLinux2023))
        {
            report.Add(OnOutposts, "amiFamily", $"'{family}' is not available on Outposts.");
        }

        report.If(
            RunsEndedAmazonLinux2(group, config, report.Options),
            AmazonLinux2,
            "amiFamily",
            $"'{group.Name}' runs AmazonLinux2, which ends before Kubernetes {config.Version(report.Options)}."
        );
    }

    /// <summary>Whether a group runs Amazon Linux 2 with a version that has no image of it.</summary>
    public static bool RunsEndedAmazonLinux2(NodeGroupBase group, ClusterConfig config, RuleOptions options)
    {
        // A managed group may have it with an image of its own.
        var hasOwnImage = group is ManagedNodeGroup && group.Ami.IsSet();
        return AmiFamilies.Of(group) == AmiFamilies.AmazonLinux2
            && !hasOwnImage
            && config.IsVersionAtLeast(33, options);
    }
}
