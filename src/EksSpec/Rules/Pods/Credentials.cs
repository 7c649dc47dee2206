namespace EksSpec.Rules;

/// <summary>Credentials in plain text: in variables, ConfigMaps, and Secrets that stand in a file. No message holds a value.</summary>
internal sealed partial class Credentials : RuleGroup<SiteView>
{
    // Files of settings, in which names stand beside their values.
    private static readonly string[] Settings =
    [
        ".cnf",
        ".env",
        ".ini",
        ".json",
        ".conf",
        ".properties",
        ".toml",
        ".yaml",
        ".yml",
    ];

    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            foreach (var (container, field, index) in pod.Containers)
            {
                using var at = report.At(field, index);
                foreach (var variable in report.Each("env", container.Env))
                {
                    var what = WhatIs(variable.Name ?? "", variable.Value);
                    report.If(
                        what is not null,
                        InVariable,
                        "value",
                        $"Variable '{variable.Name}' of container '{container.Name}' holds {what} in plain text."
                    );
                }
            }
        }

        foreach (var (item, map) in site.Of<V1ConfigMap>())
        {
            foreach (var (key, value) in report.On(item).Each("data", map.Data))
            {
                var what = WhatIs(key, value) ?? InSettings(key, value);
                report.If(what is not null, InConfigMap, "", $"The value of '{key}' holds {what} in plain text.");
            }
        }

        foreach (var (item, secret) in site.Of<V1Secret>())
        {
            foreach (var (key, value) in report.On(item).Each("stringData", secret.StringData))
            {
                var what = WhatIs(key, value);
                report.If(what is not null, InFile, "", $"The value of '{key}' is {what} in plain text.");
            }
        }
    }

    /// <summary>What kind of credential a value is, of which a rule says that it is one; null for none.</summary>
    public static string? WhatIs(string name, string? value) =>
        string.IsNullOrEmpty(value) ? null
        : CredentialValues.FormOf(value) is { } form ? form
        : CredentialNames.KindOf(name) is var kind && !CredentialValues.IsLiteral(kind, name, value) ? null
        : kind == CredentialKind.Password ? "a password"
        : "a secret";

    private static bool IsOfSettings(string file) =>
        Array.Exists(Settings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // Of names in files, only passwords leave no doubt: a secret may be the name of one.
    private static string? InSettings(string key, string? value)
    {
        if (value is null || !value.Contains("pass", StringComparison.OrdinalIgnoreCase) || !IsOfSettings(key))
        {
            return null;
        }

        // JSON may be one line as a whole.
        var ends = key.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "\n,{}" : "\n";
        foreach (var range in value.AsSpan().SplitAny(ends))
        {
            var line = value.AsSpan()[range];
            var middle = line.IndexOfAny('=', ':');
            if (middle > 0 && line[..middle].Contains("pass", StringComparison.OrdinalIgnoreCase))
            {
                var name = line[..middle].Trim(" \t\"'").ToString();
                var kind = CredentialNames.KindOf(name);
                var text = line[(middle + 1)..].Trim(" \t\r,\"'").ToString();
                if (kind == CredentialKind.Password && CredentialValues.IsLiteral(kind, name, text))
                {
                    return "a password";
                }
            }
        }

        return null;
    }
}
