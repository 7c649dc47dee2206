using System.Globalization;
using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Workloads;

/// <summary>The ports that a Service sends to, against those that its pods have.</summary>
internal sealed class ServiceTargets : SetRules
{
    private static readonly RuleInfo NameMissing = WorkloadRule.Error(
        "EKS4015",
        "A Service sends to a port name that its pods do not have",
        "Name the container's port, or write its number.",
        SetExamples.Deployment("ports: [{ name: web, containerPort: 8080 }]")
            + SetExamples.Service("selector: { app: shop }, ports: [{ port: 80, targetPort: http }]"),
        SetExamples.Deployment("ports: [{ name: http, containerPort: 8080 }]")
            + SetExamples.Service("selector: { app: shop }, ports: [{ port: 80, targetPort: http }]")
    );

    private static readonly RuleInfo NumberMissing = WorkloadRule.Warning(
        "EKS4016",
        "A Service sends to a port that its pods do not declare",
        "Write the port that the container listens on, and declare it in the container.",
        SetExamples.Deployment("ports: [{ containerPort: 8080 }]")
            + SetExamples.Service("selector: { app: shop }, ports: [{ port: 80 }]"),
        SetExamples.Deployment("ports: [{ containerPort: 8080 }]")
            + SetExamples.Service("selector: { app: shop }, ports: [{ port: 80, targetPort: 8080 }]")
    );

    public override IReadOnlyList<RuleInfo> Rules => [NameMissing, NumberMissing];

    public override void Check(ManifestSet set, SetReport report)
    {
        foreach (var (manifest, service) in set.Of<V1Service>())
        {
            if (service.Spec is not { Selector: { Count: > 0 } labels, Ports: { } ports, Type: not "ExternalName" })
            {
                continue;
            }

            foreach (var pod in set.Select(new() { MatchLabels = labels }, manifest.Namespace))
            {
                for (var i = 0; i < ports.Count; i++)
                {
                    Check(ports[i] ?? new(), $"spec.ports[{i}].targetPort", manifest, pod, report);
                }
            }
        }
    }

    private static void Check(V1ServicePort port, SpecPath path, Manifest manifest, PodSource pod, SetReport report)
    {
        var declared = pod
            .MainContainers.SelectMany(place => place.Container.Ports ?? [])
            .Where(known => known is not null)
            .ToList();
        var target = port.TargetPort?.Value is { Length: > 0 } text and not "0"
            ? text
            : port.Port.ToString(CultureInfo.InvariantCulture);
        if (!int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (!declared.Exists(known => known.Name == target))
            {
                report.Add(NameMissing, manifest, path, $"{pod.Owner.Document} has no port named '{target}'.");
            }
        }
        else if (declared.Count > 0 && !declared.Exists(known => known.ContainerPort == number))
        {
            report.Add(NumberMissing, manifest, path, $"{pod.Owner.Document} declares no port {number}.");
        }
    }
}
