using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>What everything of a branch may use together: what it has, and no more.</summary>
internal static class BranchQuota
{
    private static readonly string[] OfObjects =
    [
        "services.loadbalancers",
        "services.nodeports",
        "persistentvolumeclaims",
        "requests.storage",
    ];

    /// <summary>The ResourceQuota of a namespace.</summary>
    public static ResourceQuotaBuilder Of(SiteView site, string space, SourcePosition made)
    {
        CallSite at = new(made.File ?? "", made.Line);
        ResourceQuotaBuilder quota = new(EnvironmentBuilder.GuardName, made);
        QuotaNeed need = new(site, space);
        foreach (var resource in OfObjects.Concat(OfPods(need)))
        {
            quota.WithHard(resource, AmountText.Of(need.Of(resource)), at: at);
        }

        return quota;
    }

    /// <summary>A resource that is counted has to be said of every container, or its pods are refused.</summary>
    private static IEnumerable<string> OfPods(QuotaNeed need)
    {
        if (!need.CountsPods)
        {
            yield break;
        }

        yield return "pods";
        foreach (var name in new[] { "cpu", "memory" }.Where(name => need.IsSaid(name, isLimit: false)))
        {
            yield return $"requests.{name}";
        }

        if (need.IsSaid("memory", isLimit: true))
        {
            yield return "limits.memory";
        }
    }
}
