using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Rules that never see a request, since a rule before them takes all of theirs.</summary>
internal sealed partial class ShadowedRules : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (group, _) in site.FrontDoor.Groups)
        {
            HashSet<(SpecObject, SpecPath)>? told = null;
            foreach (var listener in group.LoadBalancer?.Listeners ?? [])
            {
                // Nothing comes before a rule that is alone.
                if (listener.Rules.Count < 2)
                {
                    continue;
                }

                var index = new RuleIndex();
                foreach (var rule in listener.Rules)
                {
                    if (index.CoverOf(rule) is not { } cover)
                    {
                        index.Add(rule);
                    }
                    else if (
                        !MayBeApart(rule.Ingress, cover.Ingress, site) && (told ??= []).Add((rule.Ingress, rule.At))
                    )
                    {
                        Tell(rule, cover, listener, report);
                    }
                }
            }
        }
    }

    // Of two objects with one name, a cluster has one.
    private static bool MayBeApart(SpecObject item, SpecObject other, SiteView site) =>
        (item != other && item.Ref == other.Ref) || site.MayBeApart(item, other);

    private static void Tell(ListenerRule rule, ListenerRule cover, Listener listener, Report report)
    {
        var isSame = rule.Conditions == cover.Conditions;
        var isOther = rule.Ingress != cover.Ingress;
        var file = cover.Ingress.Document?.File is { } name && name != rule.Ingress.Document?.File ? $" ({name})" : "";
        var whose = isOther ? $"{cover.Ingress}{file}" : "the same Ingress";
        report
            .On(rule.Ingress)
            .Add(
                isSame ? Twice : Shadowed,
                rule.At,
                $"{RuleText.Of(rule.Conditions)} never sees a request on port {listener.Port}: {(isSame ? "the same" : RuleText.Of(cover.Conditions))} at {cover.At} of {whose} comes before it{(isSame ? "" : " and takes all of them")}.",
                isOther && !isSame ? "Give the Ingress of the wider rule a higher group.order." : null
            );
    }
}
