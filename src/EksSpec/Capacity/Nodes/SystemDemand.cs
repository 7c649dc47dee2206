using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>The pods that a cluster runs for itself: DNS, metrics, drivers, controllers of add-ons.</summary>
internal static class SystemDemand
{
    // All others have one pod.
    private static readonly string[] Pairs =
    [
        "coredns",
        "metrics-server",
        "aws-ebs-csi-driver",
        "aws-efs-csi-driver",
        "karpenter",
    ];

    public static IEnumerable<PodType> Of(PlacementMatrix matrix)
    {
        List<(V1Deployment Deployment, PodNumbers Numbers)> all = [];
        foreach (var pod in SystemPods.Of(matrix.Cluster))
        {
            if (pod.In(matrix.Cluster) is { } deployment)
            {
                all.Add((deployment, NumbersOf(pod, matrix.Cluster.Addon(pod.Addon).Values())));
            }
        }

        var rows = matrix.With(all.Select(each => each.Deployment));
        return all.Select((each, row) => new PodType(rows, row, each.Numbers, volumes: 0) { IsOfAddon = true });
    }

    private static PodNumbers NumbersOf(SystemPod pod, InlineDocument values)
    {
        var said = (pod.Part is { } part ? values[part] : null) ?? values;
        var number =
            NumberOf(said["replicaCount"]) ?? NumberOf(said["replicas"]) ?? (Pairs.Contains(pod.Addon) ? 2 : 1);
        var scaling = said["autoScaling"];
        return scaling?["enabled"]?.Scalar is "true"
            ? new(NumberOf(scaling["minReplicas"]) ?? number, NumberOf(scaling["maxReplicas"]) ?? number)
            : new(number, number);
    }

    private static int? NumberOf(InlineDocument? value) =>
        GoInteger.TryParse(value?.Scalar, out int number) && number is >= 0 and < 1000 ? number : null;
}
