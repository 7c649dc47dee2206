using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>What NodePools make their machines with.</summary>
internal sealed partial class NodeClassRefs : RuleGroup<SiteView>
{
    private const string Place = "spec.template.spec.nodeClassRef";

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (
                item.Ref is { Kind: "NodePool", ApiVersion: "karpenter.sh/v1" }
                && document["spec"]?["template"]?["spec"]?["nodeClassRef"] is { } reference
            )
            {
                report.On(item);
                Check(reference, site, report);
            }
        }
    }

    private static void Check(InlineDocument reference, SiteView site, Report report)
    {
        var (group, kind, name) = (reference["group"]?.AsText, reference["kind"]?.AsText, reference["name"]?.AsText);
        var own = group switch
        {
            KarpenterApi.AwsGroup => "EC2NodeClass",
            KarpenterApi.AutoModeGroup => "NodeClass",
            _ => null,
        };
        report.If(
            group?.Contains('/', StringComparison.Ordinal) == true,
            ClassOther,
            $"{Place}.group",
            $"'{group}' is a group with a version.",
            Mend.Text(group?.Split('/')[0])
        );
        report.If(
            own is not null && kind is not null && kind != own,
            ClassOther,
            $"{Place}.kind",
            $"{group} has no {kind}.",
            Mend.Text(own)
        );
        report.If(
            group == KarpenterApi.AutoModeGroup && site.Config is { } cluster && !cluster.IsAutoMode(),
            NotAutoMode,
            $"{Place}.group",
            $"The pool is for EKS Auto Mode, which the cluster doesn't use."
        );
        if (own is not null && own == kind && name is { Length: > 0 } && IsMissing(site, own, name))
        {
            report.Missing(site, (own, "", name), ClassMissing, $"{Place}.name");
        }
    }

    // Auto Mode has a class of its own; what else there is nobody knows of a set without cluster, nor of mere folders.
    private static bool IsMissing(SiteView site, string kind, string name) =>
        !name.AsSpan().ContainsAny('$', '{', '<')
        && !(kind == "NodeClass" && name == "default")
        && (site.Config is not null || HasOthers(site, kind, name));

    private static bool HasOthers(SiteView site, string kind, string name)
    {
        var names = site.Objects.Where(item => item.Ref.Kind == kind).Select(item => item.Ref.Name).ToList();
        return site.IsGuess ? Meant.Nearest(name, [.. names]) is not null : names.Count > 0;
    }
}
