namespace EksSpec.Rules;

/// <summary>What eksctl remarks on the AMI families of a cluster when it creates it.</summary>
internal sealed partial class AmiFamilyNotes : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        // Auto Mode starts nodes of Linux by itself.
        var hasLinux = subject.IsAutoMode();
        string? windows = null;
        var own = subject.NodeGroups.Items();
        for (var i = 0; i < own.Length; i++)
        {
            Look(own[i], "nodeGroups", i);
        }

        var managed = subject.ManagedNodeGroups.Items();
        for (var i = 0; i < managed.Length; i++)
        {
            Look(managed[i], "managedNodeGroups", i);
        }

        if (windows is null)
        {
            return;
        }

        report.Add(WindowsNote, windows, "Windows nodes need the VPC resource controller.");
        report.If(!hasLinux, WindowsAlone, windows, $"No node group beside it runs Linux.");

        void Look(NodeGroupBase? group, string list, int index)
        {
            hasLinux |= group is not null && !ImageFamily.IsWindows(group.AmiFamily);
            if (string.Equals(group?.AmiFamily, "AmazonLinux2", StringComparison.OrdinalIgnoreCase))
            {
                if (!NodeGroupFamilies.RunsEndedAmazonLinux2(group!, subject, report.Options))
                {
                    report.Add(
                        AmazonLinux2,
                        $"{list}[{index}].amiFamily",
                        $"Node group '{group!.Name}' uses Amazon Linux 2."
                    );
                }
            }
            else if (ImageFamily.IsWindows(group?.AmiFamily))
            {
                windows ??= $"{list}[{index}].amiFamily";
            }
        }
    }
}
