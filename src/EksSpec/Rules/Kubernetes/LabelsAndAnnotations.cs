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
            var keyError = KubernetesNames.QualifiedNameError(key);
            var meantKey = Respelled.Trimmed(keyError, key, KubernetesNames.QualifiedNameError);
            report.Misspelled(keyError, LabelKey, "", $"The label key '{key}'", Respelled.Key(meantKey, labels!));
            var error = KubernetesNames.LabelValueError(value ?? "");
            var meant = Respelled.Trimmed(error, value ?? "", KubernetesNames.LabelValueError);
            report.Misspelled(error, LabelValue, "", $"The value '{value}' of label '{key}'", Mend.Text(meant));
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
            var meant = Respelled.Trimmed(error, key, KubernetesNames.AnnotationKeyError);
            report.Misspelled(
                error,
                AnnotationKey,
                "",
                $"The annotation key '{key}'",
                Respelled.Key(meant, annotations!)
            );
        }

        report.If(
            bytes > MaxAnnotationBytes,
            AnnotationsTooLong,
            path,
            $"The annotations are {ByteCount.Text(bytes)} long."
        );
    }
}
