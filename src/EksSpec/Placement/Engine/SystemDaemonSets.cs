namespace EksSpec.Placement;

/// <summary>What the add-ons of a cluster run on every node of a group, as of August 2026.</summary>
/// <remarks>
/// Requests and tolerations are those of the add-ons' charts; whoever configures others has other ones. Sources: the values of
/// the charts amazon-cloudwatch-observability 6.4.0, aws-ebs-csi-driver, prometheus-node-exporter.
/// </remarks>
internal static class SystemDaemonSets
{
    private const decimal MiB = 1024 * 1024;
    private const string CloudWatch = "amazon-cloudwatch-observability";

    /// <summary>All that is known.</summary>
    public static readonly SystemDaemonSet[] Known =
    [
        new("vpc-cni", "aws-node") { Requests = (0.05m, 0) },
        new("kube-proxy", "kube-proxy") { Requests = (0.1m, 0) },
        new("eks-pod-identity-agent", "eks-pod-identity-agent"),
        new("aws-ebs-csi-driver", "ebs-csi-node")
        {
            Part = "node",
            TolerationSwitch = "tolerateAllTaints",
            Requests = (0.03m, 120),
        },
        new("aws-efs-csi-driver", "efs-csi-node") { Part = "node" },
        new("aws-mountpoint-s3-csi-driver", "s3-csi-node")
        {
            Part = "node",
            TolerationSwitch = "tolerateAllTaints",
            Tolerated = [],
            Requests = (0.03m, 120),
        },
        new("eks-node-monitoring-agent", "eks-node-monitoring-agent") { Requests = (0.01m, 30) },
        new(CloudWatch, "cloudwatch-agent")
        {
            Namespace = "amazon-cloudwatch",
            Sends = Telemetry.Metrics,
            Part = "agent",
            OffSwitch = "agent",
            SharesTolerations = true,
            Since = (1, 6),
            IsForWindowsToo = true,
            Requests = (0.25m, 128),
        },
        new(CloudWatch, "fluent-bit")
        {
            Namespace = "amazon-cloudwatch",
            Sends = Telemetry.Logs,
            Part = "containerLogs.fluentBit",
            OffSwitch = "containerLogs",
            SharesTolerations = true,
            Since = (1, 6),
            IsForWindowsToo = true,
            Requests = (0.05m, 25),
        },
        new("aws-guardduty-agent", "aws-guardduty-agent") { Requests = (0.2m, 256) },
        new("prometheus-node-exporter", "prometheus-node-exporter")
        {
            Namespace = "prometheus-node-exporter",
            Sends = Telemetry.Metrics,
            Tolerated = [new() { OperatorProperty = "Exists", Effect = "NoSchedule" }],
        },
    ];

    /// <summary>What they ask of a node; all of them are for Linux.</summary>
    public static NodeCapacity On(PlacementGroup group, ClusterConfig cluster)
    {
        var sum = default(NodeCapacity);
        if (group.IsWindows)
        {
            return sum;
        }

        foreach (var pods in Known)
        {
            if (pods.IsIn(cluster) && (group.Excluding.Length == 0 || Tolerates(pods.PodIn(cluster), group)))
            {
                sum += new NodeCapacity(pods.Requests.Cpu, pods.Requests.MemoryMiB * MiB, 1, 0);
            }
        }

        return sum;
    }

    private static bool Tolerates(V1PodSpec? pod, PlacementGroup group) =>
        Array.TrueForAll(
            group.Excluding,
            taint =>
                (pod?.Tolerations ?? []).Any(each => each is not null && Tolerating.Covers(each, taint) == Match.Yes)
        );
}
