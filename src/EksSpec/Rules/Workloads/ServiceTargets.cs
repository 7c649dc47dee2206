using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The ports that a Service sends to, against those that its pods have.</summary>
internal sealed partial class ServiceTargets : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Pods.Count == 0)
        {
            return;
        }

        foreach (var (item, service) in site.Of<V1Service>())
        {
            if (service.Spec is not { Selector: { Count: > 0 } labels, Ports: { } ports, Type: not "ExternalName" })
            {
                continue;
            }

            report.On(item, "spec");
            foreach (var pod in site.Select(new() { MatchLabels = labels }, item.Namespace))
            {
                // The labels that a kustomization adds tell the pods of one from those of another.
                if (pod.Owner.AddedLabels != item.AddedLabels)
                {
                    continue;
                }

                foreach (var port in report.Each("ports", ports))
                {
                    Check(port, pod, report);
                }
            }
        }
    }

    private static void Check(V1ServicePort port, PodView pod, Report report)
    {
        if (pod.Owner.IsPatched(pod.Path.Field("containers").Field("ports")))
        {
            return;
        }

        List<V1ContainerPort> declared = [];
        foreach (var (container, _, _) in pod.MainContainers)
        {
            foreach (var (_, known) in container.Ports.Indexed())
            {
                declared.Add(known);
            }
        }

        var target = port.TargetPort?.Value is { Length: > 0 } text and not "0"
            ? text
            : port.Port.ToString(CultureInfo.InvariantCulture);
        var isNumber = int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var isNameless = !isNumber && !declared.Exists(known => known.Name == target);
        var isClosed = isNumber && declared.Count > 0 && !declared.Exists(known => known.ContainerPort == number);
        report.If(isNameless, NameMissing, "targetPort", $"{pod.Owner} has no port named '{target}'.");
        report.If(isClosed, NumberMissing, "targetPort", $"{pod.Owner} declares no port {number}.");
    }
}
