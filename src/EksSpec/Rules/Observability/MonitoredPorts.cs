namespace EksSpec.Rules;

/// <summary>What a monitor chooses, and the names of the ports there.</summary>
/// <param name="What">What is chosen: <c>Service</c> or <c>pod</c>.</param>
/// <param name="Place">Where it is looked for, for messages.</param>
/// <param name="Chosen">How many are chosen.</param>
/// <param name="Others">How many there are in that place.</param>
internal sealed record MonitoredPorts(string What, string Place, int Chosen, int Others)
{
    /// <summary>The names of their ports.</summary>
    public IReadOnlyCollection<string> Names { get; private init; } = [];

    /// <summary>What the first is called.</summary>
    public string First { get; private init; } = "";

    /// <summary>What a ServiceMonitor chooses; <see langword="null"/> where that can't be known.</summary>
    public static MonitoredPorts? OfServices(SpecObject monitor, InlineDocument spec, SiteView site)
    {
        if (ReadSelector(spec, site) is not { } selector)
        {
            return null;
        }

        var there = new List<(SpecObject Item, V1Service Service)>();
        foreach (var (item, service) in site.Of<V1Service>())
        {
            if (IsIn(item.Namespace, monitor, spec))
            {
                there.Add((item, service));
            }
        }

        // What a kustomization adds to labels stands in no file.
        if (there.Exists(each => each.Item.AddedLabels.Length > 0))
        {
            return null;
        }

        var chosen = there.FindAll(each => LabelMatching.Matches(selector, each.Item.Metadata?.Labels) == true);
        return new("Service", PlaceOf(monitor, spec), chosen.Count, there.Count)
        {
            First = chosen.Count > 0 ? chosen[0].Item.Ref.ToString() : "",
            Names = Sorted(chosen.SelectMany(each => each.Service.Spec?.Ports ?? []).Select(port => port?.Name)),
        };
    }

    /// <summary>What a PodMonitor chooses; <see langword="null"/> where that can't be known.</summary>
    public static MonitoredPorts? OfPods(SpecObject monitor, InlineDocument spec, SiteView site)
    {
        if (ReadSelector(spec, site) is not { } selector)
        {
            return null;
        }

        var there = site.Pods.Where(pod => IsIn(pod.Owner.Namespace, monitor, spec)).ToList();
        if (there.Exists(pod => pod.Owner.AddedLabels.Length > 0) || site.NotLookedAt.Any())
        {
            return null;
        }

        var chosen = there.FindAll(pod => LabelMatching.Matches(selector, pod.Labels) == true);
        return new("pod", PlaceOf(monitor, spec), chosen.Count, there.Count)
        {
            First = chosen.Count > 0 ? chosen[0].Owner.Ref.ToString() : "",
            Names = Sorted(chosen.SelectMany(PortsOf)),
        };
    }

    private static V1LabelSelector? ReadSelector(InlineDocument spec, SiteView site) =>
        site.IsOpen ? null : SelectorReader.Read(spec["selector"]);

    private static IEnumerable<string?> PortsOf(PodView pod)
    {
        foreach (var (container, _, _) in pod.Containers)
        {
            foreach (var (_, port) in container.Ports.Indexed())
            {
                yield return port.Name;
            }
        }
    }

    private static bool IsIn(string space, SpecObject monitor, InlineDocument spec)
    {
        var selector = spec["namespaceSelector"];
        return selector?["any"]?.AsBoolean == true
            || (
                selector?["matchNames"] is { Items: { Count: > 0 } names }
                    ? names.Any(name => name.Scalar == space)
                    : space == monitor.Namespace
            );
    }

    private static string PlaceOf(SpecObject monitor, InlineDocument spec)
    {
        var selector = spec["namespaceSelector"];
        return selector?["any"]?.AsBoolean == true ? "all namespaces"
            : selector?["matchNames"] is { Items: { Count: > 0 } names }
                ? $"namespace {string.Join(" and ", names.Select(name => $"'{name.Scalar}'"))}"
            : $"namespace '{monitor.Namespace}'";
    }

    private static SortedSet<string> Sorted(IEnumerable<string?> names) =>
        new(names.OfType<string>().Where(name => name.Length > 0), StringComparer.Ordinal);
}
