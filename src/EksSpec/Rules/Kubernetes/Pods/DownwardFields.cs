using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The fields of the pod itself that its containers can be told, as variables and as files.</summary>
internal static partial class DownwardFields
{
    private static readonly string[] InVolumes =
    [
        "metadata.annotations",
        "metadata.labels",
        "metadata.name",
        "metadata.namespace",
        "metadata.uid",
    ];

    private static readonly string[] InVariables =
    [
        "metadata.name",
        "metadata.namespace",
        "metadata.uid",
        "spec.nodeName",
        "spec.serviceAccountName",
        "status.hostIP",
        "status.hostIPs",
        "status.podIP",
        "status.podIPs",
    ];

    private static readonly string[] Resources =
    [
        "limits.cpu",
        "limits.ephemeral-storage",
        "limits.memory",
        "requests.cpu",
        "requests.ephemeral-storage",
        "requests.memory",
    ];

    private static readonly string[] CpuUnits = ["", "m"];

    private static readonly string[] ByteUnits = ["", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>Looks at a field that becomes a variable or a file.</summary>
    public static void CheckField(V1ObjectFieldSelector selector, bool inVolume, Report report)
    {
        using var at = report.At("fieldRef");
        var path = selector.FieldPath;
        if (!report.Required(path, FieldMissing, "fieldPath"))
        {
            return;
        }

        if (PodContext.OrDefault(selector.ApiVersion, "v1") != "v1")
        {
            report.Add(
                FieldKnown,
                "fieldPath",
                $"Pods have no version '{selector.ApiVersion}'.",
                mend: Mend.Text("v1").At("apiVersion")
            );
            return;
        }

        // metadata.labels['key'] and metadata.annotations['key'] are the only fields with a key.
        if (
            path.EndsWith("']", StringComparison.Ordinal)
            && path[..^2].Split("['", 2) is [{ Length: > 0 } field, var key]
        )
        {
            var isKeyed = field is "metadata.labels" or "metadata.annotations";
            var judged = field == "metadata.annotations" ? key.ToLowerInvariant() : key;
            report.If(!isKeyed, FieldKnown, "fieldPath", $"'{path}' cannot have a key.");
            report.QualifiedName(isKeyed ? judged : null, KeySpelled, "fieldPath");
            return;
        }

        var isKnown = path switch
        {
            "metadata.name" or "metadata.namespace" or "metadata.uid" => true,
            "metadata.annotations" or "metadata.labels" => inVolume,
            "spec.nodeName" or "spec.serviceAccountName" => !inVolume,
            // The old name of spec.nodeName.
            "spec.host" => !inVolume,
            "status.hostIP" or "status.hostIPs" or "status.podIP" or "status.podIPs" => !inVolume,
            _ => false,
        };
        var meant = isKnown ? null : WithKey(path) ?? Meant.Of(path, inVolume ? InVolumes : InVariables);
        report.If(!isKnown, FieldKnown, "fieldPath", $"Containers cannot be told '{path}' here.", Mend.Text(meant));
    }

    /// <summary>Looks at a resource that becomes a variable or a file.</summary>
    public static void CheckResource(V1ResourceFieldSelector selector, bool inVolume, Report report)
    {
        using var at = report.At("resourceFieldRef");
        var resource = selector.Resource ?? "";
        var kind = resource.Split('.', 2) is ["limits" or "requests", var rest] ? rest : "";
        var isKnown =
            kind is "cpu" or "memory" or "ephemeral-storage" || kind.StartsWith("hugepages-", StringComparison.Ordinal);
        if (inVolume && string.IsNullOrEmpty(selector.ContainerName))
        {
            report.Add(FieldMissing, "containerName", "A volume must name the container.");
        }
        else if (report.Required(resource, FieldMissing, "resource"))
        {
            var mend = Mend.Word(resource, Resources);
            report.If(!isKnown, ResourceKnown, "resource", $"Containers cannot be told '{resource}'.", mend);
        }

        if (isKnown && selector.Divisor is { } divisor && Quantities.Of(divisor) != 0)
        {
            var text = QuantityText.Of(divisor);
            var units = kind == "cpu" ? CpuUnits : ByteUnits;
            var fits = text is ['1', .. var unit] && Array.IndexOf(units, unit) >= 0;
            report.If(!fits, DivisorKnown, "divisor", $"{resource} cannot be divided by '{text}'.");
        }
    }

    // metadata.labels.app and metadata.labels["app"] are how other tools write metadata.labels['app'].
    private static string? WithKey(string path) =>
        KeyedPath().Match(path) is { Success: true } match
        && match.Groups["key"].Value is var key
        && KubernetesNames.QualifiedNameError(key) is null
            ? $"{match.Groups["field"].Value}['{key}']"
            : null;

    [GeneratedRegex(
        @"\A(?<field>metadata\.(?:labels|annotations))(?:\.(?<key>[^'""\[\]]+)|\[""?(?<key>[^'""\[\]]+)""?\])\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex KeyedPath();
}
