using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <summary>Reads the metadata of objects whose kind has no model.</summary>
internal static class MetadataReader
{
    private static readonly NodeReader<object> ReadWhole = KubernetesReader.Find("v1", "ConfigMap")!;

    /// <summary>The metadata, and what is wrong with it; the places are those in the object.</summary>
    public static (V1ObjectMeta? Metadata, IReadOnlyList<Finding> Findings) Read(InlineDocument metadata)
    {
        List<Finding> findings = [];
        var whole = InlineDocuments.ToNode(InlineDocument.OfMap(("metadata", metadata)));
        var read = (V1ConfigMap)ReadWhole(whole, new(Dialect.Kubernetes, null, findings) { Root = whole });
        return (read.Metadata, findings);
    }
}
