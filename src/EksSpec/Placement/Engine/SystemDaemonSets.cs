namespace EksSpec.Placement;

/// <summary>What the add-ons of a cluster run on every node of a group, as of August 2026.</summary>
/// <remarks>Requests are those of the add-ons' charts; whoever configures others has other ones.</remarks>
internal static class SystemDaemonSets
{
    private const decimal MiB = 1024 * 1024;

    // On nodes with taints too, but for the driver of S3, which tolerates none.
    private static readonly (string Addon, int Pods, decimal Cpu, int MemoryMiB, bool ToleratesAll)[] Known =
    [
        ("vpc-cni", 1, 0.05m, 0, true),
        ("kube-proxy", 1, 0.1m, 0, true),
        ("eks-pod-identity-agent", 1, 0, 0, true),
        ("aws-ebs-csi-driver", 1, 0.03m, 120, true),
        ("aws-efs-csi-driver", 1, 0, 0, true),
        ("aws-mountpoint-s3-csi-driver", 1, 0.03m, 120, false),
        ("eks-node-monitoring-agent", 1, 0.01m, 30, true),
        ("amazon-cloudwatch-observability", 2, 0.3m, 153, true),
        ("aws-guardduty-agent", 1, 0.2m, 256, true),
        ("prometheus-node-exporter", 1, 0, 0, true),
    ];

    /// <summary>What they ask of a node; all of them are for Linux.</summary>
    public static NodeCapacity On(PlacementGroup group, ClusterConfig cluster)
    {
        var sum = default(NodeCapacity);
        if (group.IsWindows)
        {
            return sum;
        }

        foreach (var (addon, pods, cpu, memory, toleratesAll) in Known)
        {
            if (cluster.HasAddon(addon) && (toleratesAll || group.Excluding.Length == 0))
            {
                sum += new NodeCapacity(cpu, memory * MiB, pods, 0);
            }
        }

        return sum;
    }
}
