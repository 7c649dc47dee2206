namespace EksSpec.Rules;

/// <summary>What the runtime of a pod takes beside its containers.</summary>
internal static class PodOverhead
{
    /// <summary>What the RuntimeClass of the site says, else the pod itself; nothing where that isn't known.</summary>
    public static ResourceAmounts Of(V1PodSpec pod, SiteView site) =>
        pod.RuntimeClassName is { Length: > 0 } name
        && site.Find("RuntimeClass", "", name)?.Value is V1RuntimeClass { Overhead.PodFixed: { } overhead }
            ? ResourceAmounts.Of(overhead)
            : ResourceAmounts.Of(pod.Overhead);
}
