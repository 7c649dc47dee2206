namespace EksSpec.Delivery;

/// <summary>The list of a folder's files, as kustomize, Argo CD and Flux ask for it.</summary>
internal static class KustomizationFile
{
    /// <summary>A list in each folder of a set that has files. What generators take is listed already.</summary>
    public static IReadOnlyList<FleetFile> AllOf(DeliverySet set) =>
        [
            .. from cluster in set.Clusters
            from folder in cluster.Environments.Prepend(cluster.Shared)
            where folder.Files.Count > 0
            select Of(folder.Path, folder.Files.Select(file => file.Path[folder.Path.Length..])),
        ];

    public static FleetFile Of(string folder, IEnumerable<string> resources) =>
        FleetFile.Of(
            $"{folder}kustomization.yaml",
            [
                InlineDocument.OfMap(
                    ("apiVersion", "kustomize.config.k8s.io/v1beta1"),
                    ("kind", "Kustomization"),
                    ("resources", InlineDocument.OfList(resources.Select(InlineDocument.OfText).ToValueList()))
                ),
            ]
        );
}
