namespace EksSpec.Rules;

/// <summary>The ports that pods declare, worked out when they are first asked for.</summary>
/// <param name="pods">The pods.</param>
internal sealed class PortsOfPods(List<PodView> pods)
{
    private readonly Dictionary<int, bool> _have = [];
    private bool? _areUnknown;

    /// <summary>The pods.</summary>
    public List<PodView> Pods => pods;

    /// <summary>Whether there are no pods, or a kustomization changes their ports.</summary>
    public bool AreUnknown =>
        _areUnknown ??=
            pods.Count == 0 || pods.Exists(pod => pod.Owner.IsPatched(pod.Path.Field("containers").Field("ports")));

    /// <summary>Whether some pod has a port of a number.</summary>
    public bool Have(int number)
    {
        if (!_have.TryGetValue(number, out var have))
        {
            have = pods.Exists(pod => PortsOf(pod).Any(port => port.ContainerPort == number));
            _have.Add(number, have);
        }

        return have;
    }

    /// <summary>Their names.</summary>
    public string[] Names =>
        field ??= pods.SelectMany(PortsOf).Select(port => port.Name).OfType<string>().Distinct().ToArray();

    private static IEnumerable<V1ContainerPort> PortsOf(PodView pod) =>
        (pod.Spec.InitContainers ?? [])
            .Concat(pod.Spec.Containers ?? [])
            .SelectMany(container => container?.Ports ?? [])
            .Where(port => port is not null);
}
