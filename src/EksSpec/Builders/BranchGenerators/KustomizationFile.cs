namespace EksSpec.Builders;

/// <summary>The list of a folder's files, as kustomize and Argo CD ask for it.</summary>
internal static class KustomizationFile
{
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
