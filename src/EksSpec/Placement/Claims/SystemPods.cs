using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>The pods that every cluster runs beside its DaemonSets, by what it installs; as of August 2026.</summary>
internal static class SystemPods
{
    private const string Critical = "CriticalAddonsOnly";

    private static readonly SystemPod[] OfAddons =
    [
        new("coredns")
        {
            Tolerated = [Critical, "node-role.kubernetes.io/control-plane"],
            Labels = new Dictionary<string, string>
            {
                ["k8s-app"] = "kube-dns",
                ["eks.amazonaws.com/component"] = "coredns",
            },
            Requests = ("100m", "70Mi"),
        },
        new("metrics-server")
        {
            Labels = new Dictionary<string, string>
            {
                ["app.kubernetes.io/instance"] = "metrics-server",
                ["app.kubernetes.io/name"] = "metrics-server",
            },
            Requests = ("100m", "200Mi"),
        },
        new("aws-ebs-csi-driver")
        {
            Name = "ebs-csi-controller",
            Part = "controller",
            Tolerated = [Critical],
        },
        new("aws-efs-csi-driver")
        {
            Name = "efs-csi-controller",
            Part = "controller",
            Tolerated = [Critical],
        },
        new("amazon-cloudwatch-observability")
        {
            Name = "amazon-cloudwatch-observability-controller-manager",
            Namespace = "amazon-cloudwatch",
            Part = "manager",
        },
        new("adot")
        {
            Name = "opentelemetry-operator",
            Namespace = "opentelemetry-operator-system",
            Part = "manager",
        },
        new("kube-state-metrics") { Namespace = "kube-state-metrics" },
        new("cert-manager") { Namespace = "cert-manager" },
        new("external-dns") { Namespace = "external-dns" },
    ];

    /// <summary>Never on nodes that it starts itself.</summary>
    public static readonly SystemPod Karpenter = new("karpenter")
    {
        Namespace = "karpenter",
        Tolerated = [Critical],
        Avoided = NodeLabels.KarpenterNodePool,
    };

    /// <summary>Those that a cluster gets.</summary>
    public static IEnumerable<SystemPod> Of(ClusterConfig cluster)
    {
        // Auto Mode brings DNS and the rest outside of pods; what is listed beside it comes as pods.
        var isAuto = cluster.AutoModeConfig is { Enabled: true };
        foreach (var pod in OfAddons)
        {
            if (isAuto ? cluster.Addon(pod.Addon) is not null : cluster.HasAddon(pod.Addon))
            {
                yield return pod;
            }
        }

        if (cluster.Karpenter is not null)
        {
            yield return Karpenter;
        }
    }
}
