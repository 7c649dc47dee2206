using System.Globalization;
using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>The ports that a Service sends to, against those that its pods have.</summary>
internal sealed partial class ServiceTargets : SetRules
{
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
