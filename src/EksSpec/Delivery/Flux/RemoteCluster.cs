namespace EksSpec.Delivery;

/// <summary>How the Flux of one cluster reaches another: with its own role, where it is known which cluster that is.</summary>
internal static class RemoteCluster
{
    public static string NameOf(DeliveryCluster cluster) => $"{cluster.Name}-cluster";

    /// <summary>The ConfigMap that says which cluster it is; absent where its account isn't known.</summary>
    public static InlineDocument? MapOf(DeliveryCluster cluster, string space) =>
        cluster.Site is { Account: { } account, Config.Metadata: { Name: { } name, Region: { } region } }
            ? InlineDocument.OfMap(
                ("apiVersion", "v1"),
                ("kind", "ConfigMap"),
                ("metadata", InlineDocument.OfMap(("name", NameOf(cluster)), ("namespace", space))),
                (
                    "data",
                    InlineDocument.OfMap(
                        ("cluster", $"arn:{Arn.PartitionOf(region)}:eks:{region}:{account}:cluster/{name}"),
                        ("provider", "aws")
                    )
                )
            )
            : null;
}
