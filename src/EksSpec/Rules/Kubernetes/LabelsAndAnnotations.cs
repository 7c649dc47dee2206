using System.Text;

namespace EksSpec.Rules;

/// <summary>Labels and annotations: of objects, of pod templates and of selectors.</summary>
internal static partial class LabelsAndAnnotations
{
    private const int MaxAnnotationBytes = 256 * 1024;

    /// <summary>Looks at labels: of an object, a pod template, a selector's <c>matchLabels</c>.</summary>
    public static void CheckLabels(IDictionary<string, string>? labels, string path, Report report)
    {
        if (labels is null)
        {
            return;
        }

        foreach (var (key, value) in labels)
        {
            if (KubernetesNames.QualifiedNameError(key) is { } keyError)
            {
                report.Add(LabelKey, SpecPath.Parse(path).Entry(key), $"The label key '{key}' {keyError}.");
            }

            if (KubernetesNames.LabelValueError(value ?? "") is { } valueError)
            {
                report.Add(
                    LabelValue,
                    SpecPath.Parse(path).Entry(key),
                    $"The value '{value}' of label '{key}' {valueError}."
                );
            }
        }
    }

    /// <summary>Looks at annotations: of an object or a pod template.</summary>
    public static void CheckAnnotations(IDictionary<string, string>? annotations, string path, Report report)
    {
        if (annotations is null)
        {
            return;
        }

        var bytes = 0L;
        foreach (var (key, value) in annotations)
        {
            bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value ?? "");
            if (KubernetesNames.QualifiedNameError(key.ToLowerInvariant()) is { } error)
            {
                report.Add(AnnotationKey, SpecPath.Parse(path).Entry(key), $"The annotation key '{key}' {error}.");
            }
        }

        report.If(bytes > MaxAnnotationBytes, AnnotationsTooLong, path, $"The annotations are {bytes} bytes long.");
    }
}
