namespace EksSpec.Rules;

/// <summary>Which pods the Pod Security labels of their namespace let in.</summary>
internal sealed partial class PodSecurityAdmission : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        Dictionary<string, (PodSecurityStandard? Enforced, PodSecurityStandard? Warned)>? spaces = null;
        foreach (var (item, _) in site.Of<V1Namespace>())
        {
            var version = report.On(item).TargetVersion;
            var enforced = PodSecurityStandard.Of(item, "enforce", version);
            var warned = PodSecurityStandard.Of(item, "warn", version);
            if (enforced is not null || warned is not null)
            {
                // A kustomization that gives a namespace gives it to Namespaces too.
                var name = item.Memberships is [{ Namespace: { } space }] ? space : item.Ref.Name;
                (spaces ??= []).TryAdd(name, (enforced, warned));
            }
        }

        if (spaces is null)
        {
            return;
        }

        foreach (var pod in site.Pods)
        {
            if (spaces.TryGetValue(pod.Owner.Namespace, out var asked) && PodCounts.Of(pod, site) > 0)
            {
                Check(pod, asked.Enforced, asked.Warned, report);
            }
        }
    }

    private static void Check(PodView pod, PodSecurityStandard? enforced, PodSecurityStandard? warned, Report report)
    {
        var before = report.On(pod.Owner).Count;
        if (enforced is not null)
        {
            var rule = pod.Owner.Value is V1Pod ? PodRefused : PodsRefused;
            new PodSecurityChecks(enforced, rule, report).Check(pod);
        }

        // A pod that is refused is warned of for nothing more.
        if (warned is not null && report.Count == before)
        {
            new PodSecurityChecks(warned, WarnedOf, report).Check(pod);
        }
    }
}
