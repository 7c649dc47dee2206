using System.Text;
using EksSpec.Findings;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Kubernetes;

/// <summary>Labels and annotations: of objects, of pod templates and of selectors.</summary>
internal static class LabelsAndAnnotations
{
    private const int MaxAnnotationBytes = 256 * 1024;

    private const string Head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n";

    private static readonly RuleInfo LabelKey = KubernetesRule.Error(
        "EKS3106",
        "A label key is not [prefix/]name",
        "Write the key as a name of up to 63 letters, digits, '-', '_' and '.', with a DNS name and a '/' in front if needed.",
        Head + "  name: settings\n  labels:\n    \"app name\": shop\n",
        Head + "  name: settings\n  labels:\n    app.kubernetes.io/name: shop\n"
    );

    private static readonly RuleInfo LabelValue = KubernetesRule.Error(
        "EKS3107",
        "A label value is not one Kubernetes allows",
        "Use up to 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, or move the text to an annotation.",
        Head + "  name: settings\n  labels:\n    app: the shop\n",
        Head + "  name: settings\n  labels:\n    app: shop\n"
    );

    private static readonly RuleInfo AnnotationKey = KubernetesRule.Error(
        "EKS3108",
        "An annotation key is not [prefix/]name",
        "Write the key as a name of up to 63 letters, digits, '-', '_' and '.', with a DNS name and a '/' in front if needed.",
        Head + "  name: settings\n  annotations:\n    \"see also\": wiki\n",
        Head + "  name: settings\n  annotations:\n    example.com/see-also: wiki\n"
    );

    // An alias stands for its whole text: an example of 1/32 of the length.
    private static readonly RuleInfo AnnotationsTooLong = KubernetesRule.Error(
        "EKS3109",
        "The annotations are longer than 262144 bytes together",
        "Move the long texts into a ConfigMap.",
        Head + Notes(32),
        Head + Notes(30)
    );

    private static string Notes(int count) =>
        $"  name: settings\n  annotations:\n    note: &note {new string('x', 8192)}\n"
        + string.Concat(Enumerable.Range(1, count - 1).Select(number => $"    note-{number}: *note\n"));

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [LabelKey, LabelValue, AnnotationKey, AnnotationsTooLong];

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
                report.Add(LabelValue, SpecPath.Parse(path).Entry(key), $"The value '{value}' of label '{key}' {valueError}.");
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

        if (bytes > MaxAnnotationBytes)
        {
            report.Add(AnnotationsTooLong, path, $"The annotations are {bytes} bytes long.");
        }
    }
}
