using System.Text;

namespace EksSpec.Rules;

/// <summary>Keys and size of a ConfigMap.</summary>
internal sealed partial class ConfigMaps : RuleGroup<V1ConfigMap>
{
    private const int MaxBytes = 1_048_576;

    public override void Check(V1ConfigMap subject, Report report)
    {
        var bytes = 0L;
        foreach (var (key, value) in report.Each("data", subject.Data))
        {
            bytes += Encoding.UTF8.GetByteCount(value ?? "");
            var isTwice = subject.BinaryData?.ContainsKey(key) == true;
            report.Misspelled(KubernetesNames.DataKeyError(key), KeySpelled, "", $"The key '{key}'");
            report.If(isTwice, KeyTwice, "", $"'{key}' stands in binaryData too.");
        }

        foreach (var (key, value) in report.Each("binaryData", subject.BinaryData))
        {
            bytes += value?.Length ?? 0;
            report.Misspelled(KubernetesNames.DataKeyError(key), KeySpelled, "", $"The key '{key}'");
        }

        var field = subject.Data is { Count: > 0 } ? "data" : "binaryData";
        report.If(bytes > MaxBytes, TooLong, field, $"The values are {ByteCount.Text(bytes)} long.");
    }
}
