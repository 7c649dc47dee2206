using System.Globalization;

namespace EksSpec.Rules;

/// <summary>How nodes can be drained without an outage, and that they can be drained at all.</summary>
internal sealed partial class Budgets : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        HashSet<PodView>? covered = null;
        foreach (var (item, budget) in site.Of<V1PodDisruptionBudget>())
        {
            if (budget.Spec is { Selector: { } selector } spec)
            {
                var pods = site.Select(selector, item.Namespace).ToList();
                (covered ??= new(ReferenceEqualityComparer.Instance)).UnionWith(pods);
                CheckBudget(spec, pods, site, report.On(item, "spec"));
            }
        }

        foreach (var pod in site.Pods)
        {
            var least = pod.IsReplicated ? site.LeastOf(pod) : 0;
            var isBare = least > 1 && covered?.Contains(pod) != true;
            report.On(pod.Owner).If(isBare, Missing, "", $"Nothing keeps a drain from taking all {least} replicas.");
        }
    }

    private static void CheckBudget(V1PodDisruptionBudgetSpec spec, List<PodView> pods, SiteView site, Report report)
    {
        report.If(spec.MaxUnavailable?.Value is "0" or "0%", BlocksDrain, "maxUnavailable", $"No pod may be away.");
        if (spec.MinAvailable?.Value is { } least && pods.Count > 0)
        {
            // How many pods DaemonSets have is not known.
            var total = pods.Exists(pod => pod.Replicas is null)
                ? (long?)null
                : pods.Sum(pod => (long)site.LeastOf(pod));
            var isNumber = int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var blocks = least == "100%" || (isNumber && number > 0 && number >= total);
            report.If(blocks, BlocksDrain, "minAvailable", $"{least} of {total} pods must stay.");
        }

        var holds = spec.UnhealthyPodEvictionPolicy is null or "" or "IfHealthyBudget";
        report.If(holds, UnhealthyStay, "unhealthyPodEvictionPolicy", $"Only healthy budgets let go.");
    }
}
