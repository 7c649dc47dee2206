using EksSpec.Reading;
using EksSpec.Reading.Binding;

namespace EksSpec.Rules;

/// <summary>The metadata of custom resources, and of whole objects within them.</summary>
internal static class ResourceMetadata
{
    /// <summary>Looks at the metadata of an object.</summary>
    public static void Check(InlineDocument document, CustomKind kind, Report report) =>
        Check(
            document,
            SpecPath.Root,
            new(kind.Name) { Namespaced = kind.IsNamespaced, BareFinalizers = true },
            report
        );

    /// <summary>Looks at the metadata of an object within the one that the report stands at.</summary>
    public static void CheckWithin(InlineDocument document, SpecPath path, Report report) =>
        Check(
            document,
            path,
            new("object")
            {
                Names = NameSpelling.PathSegment,
                NameOptional = true,
                BareFinalizers = true,
            },
            report
        );

    private static void Check(InlineDocument document, SpecPath path, ObjectKind kind, Report report)
    {
        var (metadata, findings) = MetadataReader.Read(document["metadata"] ?? InlineDocument.Null);
        foreach (var finding in findings)
        {
            report.Add(finding.Rule, path.Then(finding.Path), finding.Message, finding.Fix, severity: finding.Severity);
        }

        // What can't be read is looked at no further.
        if (findings.Any(finding => finding.Rule == KubernetesReadingRules.WrongType))
        {
            return;
        }

        using var within = report.At(path);
        ObjectMetadata.Check(metadata, kind, report);
    }
}
