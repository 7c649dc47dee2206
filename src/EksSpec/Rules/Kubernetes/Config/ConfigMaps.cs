using System.Text;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Config;

/// <summary>Keys and size of a ConfigMap.</summary>
internal sealed class ConfigMaps : RuleGroup<V1ConfigMap>
{
    private const int MaxBytes = 1_048_576;
    private const string Head = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n";

    private static readonly RuleInfo KeySpelled = KubernetesRule.Error(
        "EKS3800",
        "A key of a ConfigMap can be the name of no file",
        "Use letters, digits, '-', '_' and '.', not '.' alone and not '..' in front.",
        Head + "data: { conf/app.yaml: x }\n",
        Head + "data: { conf.app.yaml: x }\n"
    );

    private static readonly RuleInfo KeyTwice = KubernetesRule.Error(
        "EKS3801",
        "A key of a ConfigMap stands in data and in binaryData",
        "Remove one of them.",
        Head + "data: { a: x }\nbinaryData: { a: eA== }\n",
        Head + "data: { a: x }\nbinaryData: { b: eA== }\n"
    );

    private static readonly RuleInfo TooLong = KubernetesRule.Error(
        "EKS3802",
        "A ConfigMap is larger than 1 MiB",
        "Split it, or move the content to a volume or an image.",
        Head + $"data: {{ a: {new string('x', MaxBytes + 1)} }}\n",
        Head + "data: { a: x }\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [KeySpelled, KeyTwice, TooLong];

    public override void Check(V1ConfigMap subject, Report report)
    {
        var bytes = 0L;
        foreach (var (key, value) in subject.Data ?? new Dictionary<string, string>())
        {
            bytes += Encoding.UTF8.GetByteCount(value ?? "");
            CheckKey(key, "data", report);
            if (subject.BinaryData?.ContainsKey(key) == true)
            {
                using var at = report.At("data", key);
                report.Add(KeyTwice, "", $"'{key}' stands in binaryData too.");
            }
        }

        foreach (var (key, value) in subject.BinaryData ?? new Dictionary<string, byte[]>())
        {
            bytes += value?.Length ?? 0;
            CheckKey(key, "binaryData", report);
        }

        if (bytes > MaxBytes)
        {
            // The server's path for the whole object.
            report.Add(TooLong, "data", $"The values are {bytes} bytes long.");
        }
    }

    private static void CheckKey(string key, string field, Report report)
    {
        if (KubernetesNames.DataKeyError(key) is { } error)
        {
            using var at = report.At(field, key);
            report.Add(KeySpelled, "", $"The key '{key}' {error}.");
        }
    }
}
