namespace EksSpec.Builders;

/// <summary>The order of objects in a file: what others need comes first.</summary>
internal static class DocumentOrder
{
    private static readonly string[][] Ranks =
    [
        ["Namespace"],
        ["CustomResourceDefinition"],
        ["PriorityClass", "IngressClass", "RuntimeClass"],
        ["ResourceQuota", "LimitRange"],
        ["ServiceAccount"],
        ["ClusterRole", "Role"],
        ["ClusterRoleBinding", "RoleBinding"],
        ["ConfigMap", "Secret"],
        ["StorageClass", "PersistentVolume", "PersistentVolumeClaim"],
        ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod", "Job", "CronJob"],
        ["Service"],
        ["Ingress"],
    ];

    /// <summary>Sorts; objects of one rank keep their order. Kinds that aren't named are policies, or need everything else.</summary>
    public static IReadOnlyList<Manifest> Sort(IEnumerable<Manifest> manifests) =>
        [.. manifests.OrderBy(manifest => RankOf(manifest.Kind))];

    private static int RankOf(string kind)
    {
        var rank = Array.FindIndex(Ranks, kinds => kinds.Contains(kind));
        return rank < 0 ? Ranks.Length : rank;
    }
}
