using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>What containers of a branch get that say nothing.</summary>
internal static class BranchLimits
{
    private const decimal LeastLimit = 512m * 1024 * 1024;

    /// <summary>The LimitRange of a namespace; none where a pod says as a whole what it needs, as its containers would be given more.</summary>
    public static LimitRangeBuilder? Of(SiteView site, string space, SourcePosition made)
    {
        var pods = site.Pods.Where(pod => pod.Owner.Namespace == space).ToList();
        if (pods.Exists(pod => pod.Spec.Resources is not null))
        {
            return null;
        }

        CallSite at = new(made.File ?? "", made.Line);
        return new LimitRangeBuilder(EnvironmentBuilder.GuardName, made)
            .WithDefaultRequests("100m", "128Mi", at: at)
            .WithDefaultLimits(memory: AmountText.Of(LimitFor(pods)), at: at);
    }

    /// <summary>What is given must not be less than what any container asks for that gets it.</summary>
    private static decimal LimitFor(IEnumerable<PodView> pods) =>
        pods.SelectMany(pod => (pod.Spec.InitContainers ?? []).Concat(pod.Spec.Containers ?? []))
            .Where(container => container?.Resources?.Limits?.ContainsKey("memory") != true)
            .Select(container => 2 * (ResourceAmounts.Of(container?.Resources?.Requests).Find("memory") ?? 0))
            .Append(LeastLimit)
            .Max();
}
