namespace EksSpec.Rules;

/// <summary>An image of one's own, and the command that makes a node of it.</summary>
internal sealed partial class CustomImages : NodeGroupRules
{
    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (!group.Ami.IsSet())
        {
            return;
        }

        var family = AmiFamilies.Of(group);
        if (family.Length == 0)
        {
            report.Add(Family, "amiFamily", $"'{group.Name}' has the image {group.Ami} but no family.");
        }
        else if (group.OverrideBootstrapCommand is null && TakesCommand(family))
        {
            report.Add(Command, "overrideBootstrapCommand", $"{family} with the image {group.Ami} needs a command.");
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.LaunchTemplate is not null)
        {
            return;
        }

        var family = AmiFamilies.Of(group);
        if (group.Ami.IsSet())
        {
            CheckImage(group, group.Ami, family, report);
            return;
        }

        report.If(
            group.OverrideBootstrapCommand is not null && TakesCommand(family),
            ManagedCommandAlone,
            "overrideBootstrapCommand",
            $"'{group.Name}' runs EKS' own image of {family}, which starts by itself."
        );
    }

    // The others start by themselves, or have no such command at all, which other rules say.
    private static bool TakesCommand(string family) =>
        family != AmiFamilies.AmazonLinux2023 && !AmiFamilies.IsBottlerocket(family) && !AmiFamilies.IsWindows(family);

    private static void CheckImage(ManagedNodeGroup group, string ami, string family, Report report)
    {
        report.If(!ami.StartsWith("ami-", StringComparison.Ordinal), ManagedId, "ami", $"'{ami}' is no image id.");

        var isUbuntu = AmiFamilies.IsUbuntu(family);
        var isAmazon = family is AmiFamilies.AmazonLinux2 or AmiFamilies.AmazonLinux2023;
        if (family.Length == 0)
        {
            report.Add(ManagedFamily, "amiFamily", $"'{group.Name}' has the image {ami} but no family.");
        }
        else if (!isAmazon && !isUbuntu && !AmiFamilies.IsBottlerocket(family))
        {
            report.Add(ManagedFamilyWithImage, "amiFamily", $"A managed group of {family} takes EKS' images only.");
        }
        else if (group.OverrideBootstrapCommand is null && (isUbuntu || family == AmiFamilies.AmazonLinux2))
        {
            report.Add(ManagedCommand, "overrideBootstrapCommand", $"{family} with the image {ami} needs a command.");
        }

        var givesPods = group.MaxPodsPerNode is not (null or 0);
        var givesSsm = group.Ssh?.EnableSsm == true;
        report.If(givesPods, ManagedPods, "maxPodsPerNode", $"'{group.Name}' starts its nodes by itself.");
        report.If(givesSsm, ManagedSsm, "ssh.enableSsm", $"'{group.Name}' starts its nodes by itself.", Mend.Remove);
        report.If(
            group.ReleaseVersion.IsSet(),
            ManagedRelease,
            "releaseVersion",
            $"'{group.Name}' has the image {ami}; releases are of EKS' images.",
            Mend.Remove
        );
    }
}
