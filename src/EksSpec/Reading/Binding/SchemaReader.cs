using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <summary>Reads schemas that stand where the Kubernetes models hold anything: <c>items</c> and <c>additionalProperties</c>.</summary>
internal static class SchemaReader
{
    private static readonly NodeReader<object> ReadWhole = KubernetesReader.Find(
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition"
    )!;

    /// <summary>A schema; null for something that can't be decoded as one. The server passes over what it doesn't know in it.</summary>
    public static V1JSONSchemaProps? Read(InlineDocument schema)
    {
        List<Finding> findings = [];
        var version = InlineDocument.OfMap(("schema", InlineDocument.OfMap(("openAPIV3Schema", schema))));
        var versions = InlineDocument.OfMap(("versions", InlineDocument.OfList(version)));
        var whole = InlineDocuments.ToNode(InlineDocument.OfMap(("spec", versions)));
        var read = (V1CustomResourceDefinition)ReadWhole(whole, new(Dialect.Kubernetes, null, findings));
        return findings.TrueForAll(finding => finding.Rule == KubernetesReadingRules.UnknownField)
            ? read.Spec.Versions[0].Schema.OpenAPIV3Schema
            : null;
    }
}
