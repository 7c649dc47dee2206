using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The Services of a site by the pods that they send to.</summary>
internal sealed class ServicesOfPods
{
    private readonly Dictionary<PodView, List<(SpecObject Object, V1ServiceSpec Spec)>> _byPod = new(
        ReferenceEqualityComparer.Instance
    );

    public ServicesOfPods(SiteView site)
    {
        foreach (var (item, service) in site.Of<V1Service>())
        {
            if (service.Spec is not { Selector: { Count: > 0 } labels } spec || item.IsPatched("spec.ports"))
            {
                continue;
            }

            foreach (var pod in site.Select(new() { MatchLabels = labels }, item.Namespace))
            {
                if (!_byPod.TryGetValue(pod, out var services))
                {
                    _byPod.Add(pod, services = []);
                }

                services.Add((item, spec));
            }
        }
    }

    /// <summary>
    /// A Service that has a port of a number and sends it to another port of its pods; nothing where some Service sends to that
    /// number.
    /// </summary>
    public (SpecObject? Service, string? Target) Mapped(List<PodView> pods, int number, string protocol)
    {
        (SpecObject?, string?) found = default;
        foreach (var pod in pods)
        {
            foreach (var (item, spec) in _byPod.GetValueOrDefault(pod) ?? [])
            {
                foreach (var port in (spec.Ports ?? []).Where(port => port is not null))
                {
                    var target = TargetOf(port, pod);
                    if (target == number)
                    {
                        return default;
                    }

                    var isMapped = port.Port == number && (port.Protocol ?? "TCP") == protocol && target is not null;
                    found = isMapped && found.Item1 is null ? (item, $"{target}") : found;
                }
            }
        }

        return found;
    }

    /// <summary>The number of the pod's port that a Service sends to; null for a name that the pod doesn't have.</summary>
    public static int? TargetOf(V1ServicePort port, PodView pod)
    {
        if (port.TargetPort?.Value is not { Length: > 0 } text || text == "0")
        {
            return port.Port;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : (pod.Spec.Containers ?? [])
                .SelectMany(container => container?.Ports ?? [])
                .FirstOrDefault(own => own?.Name == text)
                ?.ContainerPort;
    }
}
