using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The fields of the pod itself that its containers can be told, as variables and as files.</summary>
internal static partial class DownwardFields
{
    private static readonly string[] VariableFields =
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

    private static readonly string[] FileFields =
    [
        "metadata.annotations",
        "metadata.labels",
        "metadata.name",
        "metadata.namespace",
        "metadata.uid",
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

    private static readonly string[] CpuDivisors = ["1", "1m"];

    private static readonly string[] ByteDivisors =
    [
        "1",
        "1k",
        "1M",
        "1G",
        "1T",
        "1P",
        "1E",
        "1Ki",
        "1Mi",
        "1Gi",
        "1Ti",
        "1Pi",
        "1Ei",
    ];

    /// <summary>Looks at a field that becomes a variable.</summary>
    public static void CheckVariable(V1ObjectFieldSelector selector, Report report) =>
        CheckField(selector, VariableFields, report);

    /// <summary>Looks at a field that becomes a file.</summary>
    public static void CheckFile(V1ObjectFieldSelector selector, Report report) =>
        CheckField(selector, FileFields, report);

    /// <summary>Looks at a resource that becomes a variable or a file.</summary>
    public static void CheckResource(V1ResourceFieldSelector selector, bool inVolume, Report report)
    {
        using var at = report.At("resourceFieldRef");
        var resource = selector.Resource ?? "";
        var hugePages = IsHugePages(resource);
        if (inVolume && string.IsNullOrEmpty(selector.ContainerName))
        {
            report.Add(FieldMissing, "containerName", "A volume must name the container.");
        }
        else if (
            report.Required(resource, FieldMissing, "resource")
            && Array.IndexOf(Resources, resource) < 0
            && !hugePages
        )
        {
            report.Add(ResourceKnown, "resource", $"Containers cannot be told '{resource}'.");
        }

        if (selector.Divisor is null || Quantities.Of(selector.Divisor) == 0)
        {
            return;
        }

        var divisors =
            resource is "limits.cpu" or "requests.cpu" ? CpuDivisors
            : hugePages || Array.IndexOf(Resources, resource) >= 0 ? ByteDivisors
            : null;
        var divisor = QuantityText.Of(selector.Divisor);
        if (divisors is not null && Array.IndexOf(divisors, divisor) < 0)
        {
            report.Add(
                DivisorKnown,
                "divisor",
                string.Create(CultureInfo.InvariantCulture, $"{resource} cannot be divided by '{divisor}'.")
            );
        }
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("limits.hugepages-", StringComparison.Ordinal)
        || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    private static void CheckField(V1ObjectFieldSelector selector, string[] fields, Report report)
    {
        using var at = report.At("fieldRef");
        if (!report.Required(selector.FieldPath, FieldMissing, "fieldPath"))
        {
            return;
        }

        var path = selector.FieldPath;
        if (PodContext.OrDefault(selector.ApiVersion, "v1") != "v1")
        {
            report.Add(FieldKnown, "fieldPath", $"Pods have no version '{selector.ApiVersion}'.");
            return;
        }

        // metadata.labels['key'] and metadata.annotations['key'] are the only fields with a key.
        var bracket = path.IndexOf("['", StringComparison.Ordinal);
        if (bracket > 0 && path.EndsWith("']", StringComparison.Ordinal))
        {
            var key = path[(bracket + 2)..^2];
            switch (path[..bracket])
            {
                case "metadata.labels":
                    report.QualifiedName(key, KeySpelled, "fieldPath");
                    break;
                case "metadata.annotations":
                    report.QualifiedName(key.ToLowerInvariant(), KeySpelled, "fieldPath");
                    break;
                default:
                    report.Add(FieldKnown, "fieldPath", $"'{path}' cannot have a key.");
                    break;
            }

            return;
        }

        // spec.host is the old name of spec.nodeName.
        var known = path == "spec.host" ? "spec.nodeName" : path;
        report.If(
            Array.IndexOf(fields, known) < 0,
            FieldKnown,
            "fieldPath",
            $"Containers cannot be told '{path}' here."
        );
    }
}
