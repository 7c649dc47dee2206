namespace EksSpec.Rules;

/// <summary>A pod as the API server lets it in: with the defaults of its LimitRanges, the pod's own, and its overhead.</summary>
internal sealed class FilledPod
{
    private readonly V1PodSpec _pod;
    private readonly ResourceAmounts _overhead;

    /// <summary>Fills in a pod.</summary>
    /// <param name="pod">The pod; it stays as it is.</param>
    /// <param name="overhead">What its runtime takes, as far as that is known.</param>
    /// <param name="defaults">What its LimitRanges give.</param>
    public FilledPod(V1PodSpec pod, ResourceAmounts overhead, LimitDefaults defaults)
    {
        (_pod, _overhead) = (pod, overhead);
        foreach (var (container, field, index) in new PodContainers(pod.InitContainers, pod.Containers))
        {
            Containers.Add(new(container, field, index));
        }

        (Requests, Limits) = (ResourceAmounts.Of(pod.Resources?.Requests), ResourceAmounts.Of(pod.Resources?.Limits));
        if (pod.Resources?.Limits is { Count: > 0 })
        {
            // Before the LimitRanges are asked: what they give a container, the pod as a whole does not get.
            Requests.FillFrom(OfWholePods(Sum(container => container.Requests)));
            Requests.FillFrom(Limits);
        }

        foreach (var container in Containers)
        {
            container.Limits.FillFrom(defaults.Limits);
            container.Requests.FillFrom(defaults.Requests);
        }
    }

    /// <summary>Its containers, those that start first in front.</summary>
    public List<FilledContainer> Containers { get; } = [];

    /// <summary>What the pod asks for as a whole, where it says so.</summary>
    public ResourceAmounts Requests { get; }

    /// <summary>What the pod may use as a whole, where it says so.</summary>
    public ResourceAmounts Limits { get; }

    /// <summary>What the pod asks for, without its overhead.</summary>
    public ResourceAmounts TotalRequests => field ??= Total(container => container.Requests, Requests);

    /// <summary>What the pod may use, without its overhead.</summary>
    public ResourceAmounts TotalLimits => field ??= Total(container => container.Limits, Limits);

    /// <summary>What a quota counts as requested.</summary>
    public decimal? Requested(string name) =>
        TotalRequests.Find(name) is { } amount ? amount + (_overhead.Find(name) ?? 0) : _overhead.Find(name);

    /// <summary>What a quota counts as limited.</summary>
    public decimal? Limited(string name) =>
        TotalLimits.Find(name) is { } amount ? amount + (amount == 0 ? 0 : _overhead.Find(name) ?? 0) : null;

    /// <summary>Whether the pod says as a whole what it asks for, so that its containers need not.</summary>
    public bool SaysItself => Any(Requests, IsOfWholePods) || Any(Limits, IsOfWholePods);

    /// <summary>Whether it says itself how much of a resource it asks for as a whole.</summary>
    public bool SaysRequest(string name) => _pod.Resources?.Requests?.ContainsKey(name) == true;

    /// <summary>Whether nothing is reserved for the pod, nor withheld from it.</summary>
    public bool IsBestEffort =>
        SaysItself
            ? !Any(Requests, IsCompute) && !Any(Limits, IsCompute)
            : !Containers.Exists(one => Any(one.Requests, IsCompute) || Any(one.Limits, IsCompute));

    /// <summary>What the containers ask for together: the most at a time.</summary>
    public ResourceAmounts Sum(Func<FilledContainer, ResourceAmounts> of)
    {
        var (running, sidecars, peaks) = (new ResourceAmounts(), new ResourceAmounts(), new ResourceAmounts());
        foreach (var container in Containers)
        {
            var own = of(container);
            if (!container.IsInit || container.IsSidecar)
            {
                running.Add(own);
            }

            if (container.IsInit)
            {
                // It starts beside the sidecars before it.
                var now = new ResourceAmounts();
                now.Add(sidecars);
                now.Add(own);
                peaks.Raise(now);
                sidecars = container.IsSidecar ? now : sidecars;
            }
        }

        running.Raise(peaks);
        return running;
    }

    private static bool IsOfWholePods(string name, decimal amount) =>
        name is "cpu" or "memory" || ResourceNames.IsHugePages(name);

    private static bool IsCompute(string name, decimal amount) => amount > 0 && name is ("cpu" or "memory");

    private static bool Any(ResourceAmounts amounts, Func<string, decimal, bool> fits)
    {
        foreach (var (name, amount) in amounts)
        {
            if (fits(name, amount))
            {
                return true;
            }
        }

        return false;
    }

    private static ResourceAmounts OfWholePods(ResourceAmounts amounts)
    {
        var some = new ResourceAmounts();
        foreach (var (name, amount) in amounts)
        {
            if (name is "cpu" or "memory")
            {
                some.Set(name, amount);
            }
        }

        return some;
    }

    private ResourceAmounts Total(Func<FilledContainer, ResourceAmounts> of, ResourceAmounts ofPod)
    {
        var total = Sum(of);
        foreach (var (name, amount) in ofPod)
        {
            if (IsOfWholePods(name, amount))
            {
                total.Set(name, amount);
            }
        }

        return total;
    }
}
