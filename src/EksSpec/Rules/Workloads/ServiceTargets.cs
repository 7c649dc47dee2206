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

        // Many Services may send to the same pods.
        Dictionary<(IReadOnlyList<PodView>, string, string), List<PodView>>? wanting = null;
        foreach (var (item, service) in site.Of<V1Service>())
        {
            if (service.Spec is not { Selector: { Count: > 0 } labels, Ports: { } ports, Type: not "ExternalName" })
            {
                continue;
            }

            var pods = site.Select(new() { MatchLabels = labels }, item.Namespace);
            report.On(item, "spec");
            foreach (var port in report.Each("ports", pods.Count > 0 ? ports : null))
            {
                var target = TargetOf(port);
                if (!(wanting ??= []).TryGetValue((pods, item.AddedLabels, target), out var without))
                {
                    // The labels that a kustomization adds tell the pods of one from those of another.
                    without = [.. pods.Where(pod => pod.Owner.AddedLabels == item.AddedLabels && Lacks(pod, target))];
                    wanting.Add((pods, item.AddedLabels, target), without);
                }

                var isNumber = IsNumber(target, out var number);
                foreach (var pod in without)
                {
                    report.If(!isNumber, NameMissing, "targetPort", $"{pod.Owner} has no port named '{target}'.");
                    report.If(isNumber, NumberMissing, "targetPort", $"{pod.Owner} declares no port {number}.");
                }
            }
        }
    }

    private static string TargetOf(V1ServicePort port) =>
        port.TargetPort?.Value is { Length: > 0 } text and not "0"
            ? text
            : port.Port.ToString(CultureInfo.InvariantCulture);

    private static bool IsNumber(string target, out int number) =>
        int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool Lacks(PodView pod, string target)
    {
        if (pod.Owner.IsPatched(pod.Path.Field("containers").Field("ports")))
        {
            return false;
        }

        List<V1ContainerPort> declared = [];
        foreach (var (container, _, _) in pod.MainContainers)
        {
            foreach (var (_, known) in container.Ports.Indexed())
            {
                declared.Add(known);
            }
        }

        return IsNumber(target, out var number)
            ? declared.Count > 0 && !declared.Exists(known => known.ContainerPort == number)
            : !declared.Exists(known => known.Name == target);
    }
}
