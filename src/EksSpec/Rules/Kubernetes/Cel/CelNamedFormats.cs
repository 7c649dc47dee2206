namespace EksSpec.Rules;

/// <summary>The library of named formats: <c>format.dns1123Label().validate('a')</c>.</summary>
internal static class CelNamedFormats
{
    private static readonly Dictionary<string, Func<string, string?>> Tests = new(StringComparer.Ordinal)
    {
        ["dns1123Label"] = KubernetesNames.DnsLabelError,
        ["dns1123Subdomain"] = KubernetesNames.DnsSubdomainError,
        ["dns1035Label"] = KubernetesNames.Dns1035LabelError,
        ["qualifiedName"] = KubernetesNames.QualifiedNameError,
        ["labelValue"] = KubernetesNames.LabelValueError,
        ["dns1123LabelPrefix"] = text => Prefix(text, KubernetesNames.DnsLabelError),
        ["dns1123SubdomainPrefix"] = text => Prefix(text, KubernetesNames.DnsSubdomainError),
        ["dns1035LabelPrefix"] = text => Prefix(text, KubernetesNames.Dns1035LabelError),
        ["uri"] = text => GoUrl.Parse(text) is null ? "is no URI" : null,
        ["uuid"] = text => OpenApiFormats.Fits("uuid", text) ? null : "is no UUID",
        ["byte"] = text => OpenApiFormats.Fits("byte", text) ? null : "is no base64",
        ["date"] = text => OpenApiFormats.Fits("date", text) ? null : "is no date",
        ["datetime"] = text => OpenApiFormats.Fits("datetime", text) ? null : "is no point in time",
    };

    /// <summary>The value of a call; null where the function is none of these.</summary>
    public static object? Call(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("format.named", [string name]) => Tests.TryGetValue(name, out var test)
                ? new CelOptional(test)
                : CelOptional.None,
            ("validate", [Func<string, string?> test, string text]) => test(text) is { } error
                ? new CelOptional(new CelList([error]))
                : CelOptional.None,
            (['f', 'o', 'r', 'm', 'a', 't', '.', ..], []) => Tests.GetValueOrDefault(function[7..]),
            _ => null,
        };

    private static string? Prefix(string text, Func<string, string?> errorOf) =>
        errorOf(text is [_, .., '-'] ? string.Concat(text.AsSpan(..^2), "a") : text);
}
