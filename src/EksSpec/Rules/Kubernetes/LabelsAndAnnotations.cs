using System.Text;

namespace EksSpec.Rules;

/// <summary>Labels and annotations: of objects, of pod templates and of selectors.</summary>
internal static partial class LabelsAndAnnotations
{
    private const int MaxAnnotationBytes = 256 * 1024;

    /// <summary>Looks at labels: of an object, a pod template, a selector's <c>matchLabels</c>.</summary>
    public static void CheckLabels(IDictionary<string, string>? labels, string path, Report report)
    {
        foreach (var (key, value) in report.Each(path, labels))
        {
            report.Misspelled(KubernetesNames.QualifiedNameError(key), LabelKey, "", $"The label key '{key}'");
            var error = KubernetesNames.LabelValueError(value ?? "");
            report.Misspelled(error, LabelValue, "", $"The value '{value}' of label '{key}'");
        }
    }

    /// <summary>Looks at annotations: of an object or a pod template.</summary>
    public static void CheckAnnotations(IDictionary<string, string>? annotations, string path, Report report)
    {
        var bytes = 0L;
        foreach (var (key, value) in report.Each(path, annotations))
        {
            bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value ?? "");
            var error = KubernetesNames.AnnotationKeyError(key);
            report.Misspelled(error, AnnotationKey, "", $"The annotation key '{key}'");
        }

        report.If(
            bytes > MaxAnnotationBytes,
            AnnotationsTooLong,
            path,
            $"The annotations are {ByteCount.Text(bytes)} long."
        );
    }
}
