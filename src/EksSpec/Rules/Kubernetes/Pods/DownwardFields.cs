using System.Globalization;
using EksSpec.Findings;
using EksSpec.GoText;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>The fields of the pod itself that its containers can be told, as variables and as files.</summary>
internal static class DownwardFields
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

    private static readonly RuleInfo FieldKnown = KubernetesRule.Error(
        "EKS3230",
        "A container asks for a field of its pod that it cannot be told",
        "Use metadata.name, metadata.namespace, metadata.uid, metadata.labels['…'], metadata.annotations['…'], spec.nodeName, "
            + "spec.serviceAccountName, status.hostIP or status.podIP; volumes know metadata only.",
        PodExamples.Container("env:\n- name: PHASE\n  valueFrom: {fieldRef: {fieldPath: status.phase}}"),
        PodExamples.Container("env:\n- name: NODE\n  valueFrom: {fieldRef: {fieldPath: spec.nodeName}}")
    );

    private static readonly RuleInfo FieldMissing = KubernetesRule.Error(
        "EKS3231",
        "A reference to a field or resource of the pod is incomplete",
        "Write fieldPath; for a resource write resource, and in volumes containerName.",
        PodExamples.Container("env:\n- name: NODE\n  valueFrom: {fieldRef: {}}"),
        PodExamples.Container("env:\n- name: NODE\n  valueFrom: {fieldRef: {fieldPath: spec.nodeName}}")
    );

    private static readonly RuleInfo KeySpelled = KubernetesRule.Error(
        "EKS3232",
        "The label or annotation asked for cannot exist by this key",
        "Write the key as [prefix/]name.",
        PodExamples.Container(
            "env:\n- name: TEAM\n  valueFrom: {fieldRef: {fieldPath: \"metadata.labels['the team']\"}}"
        ),
        PodExamples.Container("env:\n- name: TEAM\n  valueFrom: {fieldRef: {fieldPath: \"metadata.labels['team']\"}}")
    );

    private static readonly RuleInfo ResourceKnown = KubernetesRule.Error(
        "EKS3233",
        "A container asks for a resource that it cannot be told",
        "Use limits. or requests. with cpu, memory, ephemeral-storage or hugepages-<size>.",
        PodExamples.Container("env:\n- name: CPU\n  valueFrom: {resourceFieldRef: {resource: cpu}}"),
        PodExamples.Container("env:\n- name: CPU\n  valueFrom: {resourceFieldRef: {resource: limits.cpu}}")
    );

    private static readonly RuleInfo DivisorKnown = KubernetesRule.Error(
        "EKS3234",
        "The divisor does not fit the resource",
        "Use 1 or 1m for cpu, and 1 or one unit such as 1Mi for bytes.",
        PodExamples.Container(
            "env:\n- name: CPU\n  valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 10m}}"
        ),
        PodExamples.Container("env:\n- name: CPU\n  valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1m}}")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [FieldKnown, FieldMissing, KeySpelled, ResourceKnown, DivisorKnown];

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
            FieldChecks.Required(resource, "resource", FieldMissing, report)
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
        if (!FieldChecks.Required(selector.FieldPath, "fieldPath", FieldMissing, report))
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
                    FieldChecks.QualifiedName(key, "", KeySpelled, report);
                    break;
                case "metadata.annotations":
                    FieldChecks.QualifiedName(key.ToLowerInvariant(), "", KeySpelled, report);
                    break;
                default:
                    report.Add(FieldKnown, "fieldPath", $"'{path}' cannot have a key.");
                    break;
            }

            return;
        }

        // spec.host is the old name of spec.nodeName.
        var known = path == "spec.host" ? "spec.nodeName" : path;
        if (Array.IndexOf(fields, known) < 0)
        {
            report.Add(FieldKnown, "fieldPath", $"Containers cannot be told '{path}' here.");
        }
    }
}
