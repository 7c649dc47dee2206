using System.Text;
using System.Text.Json;

namespace EksSpec.Rules;

/// <summary>Keys, size and type of a Secret. No message holds a value.</summary>
internal sealed partial class Secrets : RuleGroup<V1Secret>
{
    private const int MaxBytes = 1_048_576;
    private const string AccountAnnotation = "kubernetes.io/service-account.name";
    private const string AccountField = $"metadata.annotations[{AccountAnnotation}]";

    public override void Check(V1Secret subject, Report report)
    {
        var bytes = 0L;
        foreach (var (key, value) in report.Each("stringData", subject.StringData))
        {
            bytes += Encoding.UTF8.GetByteCount(value ?? "");
            report.Misspelled(KubernetesNames.DataKeyError(key), KeySpelled, "", $"The key '{key}'");
        }

        foreach (var (key, value) in report.Each("data", subject.Data))
        {
            // A key of stringData replaces the same key of data.
            if (subject.StringData?.ContainsKey(key) != true)
            {
                bytes += value?.Length ?? 0;
                report.Misspelled(KubernetesNames.DataKeyError(key), KeySpelled, "", $"The key '{key}'");
            }
        }

        var field = subject.Data is { Count: > 0 } ? "data" : "stringData";
        report.If(bytes > MaxBytes, TooLong, field, $"The values are {ByteCount.Text(bytes)} long.");
        CheckType(subject, report);
    }

    private static void CheckType(V1Secret secret, Report report)
    {
        switch (secret.Type)
        {
            case "kubernetes.io/service-account-token":
                string? account = null;
                secret.Metadata?.Annotations?.TryGetValue(AccountAnnotation, out account);
                var isNamed = !string.IsNullOrEmpty(account);
                report.If(!isNamed, KeyNeeded, AccountField, $"The Secret has no annotation '{AccountAnnotation}'.");
                break;
            case "kubernetes.io/dockercfg":
                CheckDockerConfig(secret, ".dockercfg", report);
                break;
            case "kubernetes.io/dockerconfigjson":
                CheckDockerConfig(secret, ".dockerconfigjson", report);
                break;
            case "kubernetes.io/basic-auth":
                if (ValueOf(secret, "username") is null && ValueOf(secret, "password") is null)
                {
                    Need(secret, "username", report);
                    Need(secret, "password", report);
                }

                break;
            case "kubernetes.io/ssh-auth":
                Need(secret, "ssh-privatekey", report, filled: true);
                break;
            case "kubernetes.io/tls":
                Need(secret, "tls.crt", report);
                Need(secret, "tls.key", report);
                break;
        }
    }

    private static ReadOnlyMemory<byte>? ValueOf(V1Secret secret, string key) =>
        secret.StringData?.TryGetValue(key, out var text) == true ? Encoding.UTF8.GetBytes(text ?? "")
        : secret.Data?.TryGetValue(key, out var bytes) == true ? bytes ?? []
        // Without its type, null would be the empty value.
        : default(ReadOnlyMemory<byte>?);

    // Where a key is written, or would be written beside others.
    private static string FieldOf(V1Secret secret, string key) =>
        secret.StringData?.ContainsKey(key) == true || (secret.Data is null && secret.StringData is not null)
            ? "stringData"
            : "data";

    private static void Need(V1Secret secret, string key, Report report, bool filled = false)
    {
        using var at = report.At(FieldOf(secret, key), key);
        var isMissing = ValueOf(secret, key) is not { } value || (filled && value.IsEmpty);
        report.If(isMissing, KeyNeeded, "", $"A Secret of type {secret.Type} needs the key '{key}'.");
    }

    private static void CheckDockerConfig(V1Secret secret, string key, Report report)
    {
        Need(secret, key, report);
        using var at = report.At(FieldOf(secret, key), key);
        var isWrong = ValueOf(secret, key) is { } value && !IsObject(value);
        report.If(isWrong, DockerConfig, "", $"The value of '{key}' is no JSON object.");
    }

    private static bool IsObject(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
