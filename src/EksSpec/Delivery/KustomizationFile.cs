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
            select Of(folder.Path, NamesOf(folder)),
        ];

    /// <summary>The names of a folder's files.</summary>
    public static IEnumerable<string> NamesOf(DeliveryFolder folder) =>
        folder.Files.Select(file => file.Path[folder.Path.Length..]);

    /// <summary>The list of a folder.</summary>
    /// <param name="folder">The folder, with <c>/</c> behind it.</param>
    /// <param name="resources">Its files and folders, in their order.</param>
    /// <param name="kinds">The order of kinds when it is built by itself; absent, kustomize's own.</param>
    public static FleetFile Of(string folder, IEnumerable<string> resources, IReadOnlyList<string>? kinds = null) =>
        FleetFile.Of(
            $"{folder}kustomization.yaml",
            [
                InlineDocument.OfMap([
                    KeyValuePair.Create("apiVersion", InlineDocument.OfText("kustomize.config.k8s.io/v1beta1")),
                    KeyValuePair.Create("kind", InlineDocument.OfText("Kustomization")),
                    KeyValuePair.Create("resources", ListOf(resources)),
                    .. kinds is null ? [] : new[] { KeyValuePair.Create("sortOptions", InOrderOf(kinds)) },
                ]),
            ]
        );

    private static InlineDocument InOrderOf(IEnumerable<string> kinds) =>
        InlineDocument.OfMap(
            ("order", "legacy"),
            ("legacySortOptions", InlineDocument.OfMap(("orderFirst", ListOf(kinds))))
        );

    private static InlineDocument ListOf(IEnumerable<string> texts) =>
        InlineDocument.OfList(texts.Select(InlineDocument.OfText).ToValueList());
}
