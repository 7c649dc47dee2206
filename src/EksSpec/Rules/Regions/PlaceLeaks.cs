using System.Text;

namespace EksSpec.Rules;

/// <summary>What of one cluster stands in another: names of its region, of its account, and of what is there.</summary>
internal sealed partial class PlaceLeaks : RuleGroup<SiteView>
{
    // Zones that pods and volumes ask for are judged with the nodes.
    private static readonly string[] OfScheduling =
    [
        "affinity",
        "allowedTopologies",
        "nodeAffinity",
        "nodeSelector",
        "requirements",
    ];

    // What makes things at AWS, or other clusters, may make them anywhere.
    private static readonly string[] Makers =
    [
        ".crossplane.io",
        ".upbound.io",
        ".services.k8s.aws",
        "cluster.x-k8s.io",
    ];

    public override void Check(SiteView site, Report report)
    {
        // A cluster that stands alone has nobody else's words.
        var mayLeak = site.Objects.Count > 0 || site.Sites.Count > 1;
        if (mayLeak && site.Cluster is { } cluster && ClusterPlace.Of(site.Itself, report.Options) is { } home)
        {
            Check(cluster, home, site, report);
        }
    }

    private static void Check(SpecObject cluster, ClusterPlace home, SiteView site, Report report)
    {
        var options = report.Options;
        ClusterPlace[] elsewhere =
            site.Sites.Count == 1
                ? []
                :
                [
                    .. site
                        .Sites.Select(each => ClusterPlace.Of(each, options))
                        .OfType<ClusterPlace>()
                        .Where(other => IsElsewhere(other, home)),
                ];
        ForeignRegions.Check(site, home, elsewhere, report);
        if (elsewhere.Length == 0)
        {
            return;
        }

        byte[][] words =
        [
            .. elsewhere
                .SelectMany(other => new[] { other.Region, other.Account })
                .OfType<string>()
                .Where(word => word != home.Region && word != home.Account)
                .Distinct(StringComparer.Ordinal)
                .Select(Encoding.UTF8.GetBytes),
        ];
        HashSet<SpecObject>? ofOthers = null;
        foreach (var item in site.Objects.Prepend(cluster))
        {
            if (WrittenText.With(item, words) is { } written && !(ofOthers ??= OfOthers(site)).Contains(item.Self))
            {
                Check(item, written, home, elsewhere, report.On(item));
            }
        }
    }

    // Nothing says which of its clusters an object is meant for that counts for several.
    private static HashSet<SpecObject> OfOthers(SiteView site) =>
        site
            .Sites.Where(other => other.Cluster is not null && other.Cluster != site.Cluster)
            .SelectMany(other => other.Objects.Select(item => item.Self))
            .ToHashSet();

    private static bool IsElsewhere(ClusterPlace other, ClusterPlace home) =>
        (other.Region is not null && home.Region is not null && other.Region != home.Region)
        || (other.Account is not null && home.Account is not null && other.Account != home.Account);

    private static void Check(
        SpecObject item,
        InlineDocument written,
        ClusterPlace home,
        ClusterPlace[] elsewhere,
        Report report
    )
    {
        JudgedArns judged = new(item);
        foreach (var text in NamedText.AllOf(written).Where(each => !IsRecord(each)))
        {
            foreach (var named in PlaceNames.In(text.Key, text.Text))
            {
                var (region, account) = (home.OtherRegion(named), home.OtherAccount(named));
                if (
                    (region ?? account) is not null
                    && Array.FindAll(elsewhere, other => other.Has(region, account)) is { Length: > 0 } owners
                    && !(named.IsZone && IsOfScheduling(item, text.Path))
                    && !judged.Have(text.Path, region, account)
                )
                {
                    Say(item, text, named, home, owners, report);
                    break;
                }
            }
        }
    }

    // What kubectl and controllers write down repeats what is said elsewhere.
    private static bool IsRecord(NamedText text) =>
        text.Key == "kubectl.kubernetes.io/last-applied-configuration" || ((SpecPath)"status").Covers(text.Path);

    private static void Say(
        SpecObject item,
        NamedText text,
        NamedPlace named,
        ClusterPlace home,
        ClusterPlace[] owners,
        Report report
    )
    {
        var (region, account) = (home.OtherRegion(named), home.OtherAccount(named));
        var what = Both(
            region is null ? null : $"the region {region}",
            account is null ? null : $"the account {account}"
        );
        var here = Both(region is null ? null : home.Region, account is null ? null : home.Account);
        var whose = SiteText.Few([.. owners.Select(owner => $"'{owner.Name}'")]);
        // A Secret shows nothing of what it holds.
        var said = item.Ref.Kind == "Secret" ? "A value" : $"'{named.Said}'";
        report.Add(
            Leak,
            text.Path,
            $"{said} is of {what}, where cluster {whose} is, and this cluster, '{home.Name}', is in {here}.",
            severity: IsMeant(item, text, named) ? Severity.Info : null
        );
    }

    private static string Both(string? first, string? second) =>
        first is null ? second!
        : second is null ? first
        : $"{first} and {second}";

    private static bool IsMeant(SpecObject item, NamedText text, NamedPlace named)
    {
        var group = ApiGroup.Of(item.Ref.ApiVersion);
        return named.IsOfControlPlane
            || PlaceSettings.IsOfElsewhere(text.Key)
            || item.Ref.Kind is "Application" or "ApplicationSet"
            || Array.Exists(Makers, end => group.EndsWith(end, StringComparison.Ordinal));
    }

    private static bool IsOfScheduling(SpecObject item, SpecPath path) =>
        item.Value is ClusterConfig || path.Steps.Any(step => Array.IndexOf(OfScheduling, step.Key) >= 0);
}
