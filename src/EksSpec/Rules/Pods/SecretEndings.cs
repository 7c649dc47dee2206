namespace EksSpec.Rules;

/// <summary>Secrets whose value ends in a line break that nobody meant. No message holds a value.</summary>
internal sealed partial class SecretEndings : RuleGroup<SiteView>
{
    // Files of lines, of which one may be all.
    private static readonly string[] Files =
    [
        "auth",
        "htpasswd",
        "known_hosts",
        "authorized_keys",
        "users",
        "credentials",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, secret) in site.Of<V1Secret>())
        {
            if (secret.Type?.StartsWith("kubernetes.io/", StringComparison.Ordinal) == true && !IsOfPerson(secret.Type))
            {
                continue;
            }

            report.On(item);
            foreach (var (key, bytes) in report.Each("data", secret.Data))
            {
                var isTold = secret.StringData?.ContainsKey(key) != true && IsLine(key, bytes);
                report.If(isTold, LineBreak, "", $"The value of '{key}' ends with a newline.");
            }

            foreach (var (key, text) in report.Each("stringData", secret.StringData))
            {
                report.If(
                    IsLine(key, text),
                    LineBreak,
                    "",
                    $"The value of '{key}' ends with a newline.",
                    "Write the value on one line, or with |- in place of |."
                );
            }
        }
    }

    private static bool IsOfPerson(string type) => type == "kubernetes.io/basic-auth";

    private static bool IsLine(string key, string? text) =>
        text is { Length: > 1 } && !IsFile(key) && text.IndexOf('\n', StringComparison.Ordinal) == text.Length - 1;

    private static bool IsLine(string key, byte[]? bytes) =>
        bytes is { Length: > 1 } && !IsFile(key) && Array.IndexOf(bytes, (byte)'\n') == bytes.Length - 1;

    // A name with an ending, such as config.json, is that of a file.
    private static bool IsFile(string key) =>
        key.Contains('.', StringComparison.Ordinal) || Array.IndexOf(Files, key) >= 0;
}
