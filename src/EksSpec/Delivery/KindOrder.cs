namespace EksSpec.Delivery;

/// <summary>The order of kinds: what others need comes first.</summary>
internal static class KindOrder
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

    /// <summary>The rank of a kind; kinds that aren't named are policies, or need everything else.</summary>
    public static int RankOf(string kind)
    {
        var rank = Array.FindIndex(Ranks, kinds => kinds.Contains(kind));
        return rank < 0 ? Ranks.Length : rank;
    }

    /// <summary>The kinds of objects, so that as many needs as can be are met in that order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<SpecObject> objects, Needs needs)
    {
        var items = objects.ToList();
        string[] kinds = [.. items.Select(item => item.Ref.Kind).Distinct().OrderBy(RankOf)];
        var arrows = items
            .SelectMany(
                item => needs.Of(item),
                (item, need) => new Arrow(IndexOf(need.Object), IndexOf(item), need.IsRefused)
            )
            .Where(arrow => arrow.From >= 0);
        return [.. Sorting.Of(kinds.Length, arrows).Select(index => kinds[index])];

        int IndexOf(SpecObject item) => Array.IndexOf(kinds, item.Ref.Kind);
    }
}
