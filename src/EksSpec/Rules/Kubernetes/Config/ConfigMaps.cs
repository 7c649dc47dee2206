using System.Text;

namespace EksSpec.Rules;

/// <summary>Keys and size of a ConfigMap.</summary>
internal sealed partial class ConfigMaps : RuleGroup<V1ConfigMap>
{
    private const int MaxBytes = 1_048_576;

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
            report.Add(
                TooLong,
                subject.Data is { Count: > 0 } ? "data" : "binaryData",
                $"The values are {bytes} bytes long."
            );
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
