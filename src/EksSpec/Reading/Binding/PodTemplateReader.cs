using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <summary>Reads pod templates that stand in objects of other kinds.</summary>
internal static class PodTemplateReader
{
    private static readonly NodeReader<object> ReadWhole = KubernetesReader.Find("v1", "PodTemplate")!;

    /// <summary>A pod template; null for something that isn't one.</summary>
    public static V1PodTemplateSpec? Read(InlineDocument template)
    {
        List<Finding> findings = [];
        var whole = InlineDocuments.ToNode(InlineDocument.OfMap(("template", template)));
        var read = (V1PodTemplate)ReadWhole(whole, new(Dialect.Kubernetes, null, findings));
        // Kinds may add fields of their own to the template; those decide nothing here.
        return findings.TrueForAll(finding =>
            finding.Severity != Severity.Error || finding.Rule == KubernetesReadingRules.UnknownField
        )
            ? read.Template
            : null;
    }
}
