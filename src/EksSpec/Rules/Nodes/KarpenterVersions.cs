using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The kinds of Karpenter against the Karpenter that the cluster runs.</summary>
internal sealed partial class KarpenterVersions : RuleGroup<SiteView>
{
    private static readonly string[] Kinds = ["Provisioner", "AWSNodeTemplate", "NodePool", "EC2NodeClass"];

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (document["apiVersion"]?.AsText is not { } version || !IsKarpenters(version))
            {
                continue;
            }

            report.On(item);
            if (KarpenterApi.Of(document) is { } api)
            {
                CheckServed(api, site.Config, report);
            }
            else
            {
                CheckKind(item.Ref.Kind, version, report);
            }
        }
    }

    private static bool IsKarpenters(string apiVersion) =>
        apiVersion.StartsWith(KarpenterApi.Group + "/", StringComparison.Ordinal)
        || apiVersion.StartsWith(KarpenterApi.AwsGroup + "/", StringComparison.Ordinal);

    private static void CheckServed(KarpenterApi api, ClusterConfig? cluster, Report report)
    {
        var isServed = api.IsServedBy(cluster);
        var who = cluster?.Karpenter?.Version is { Length: > 0 } version ? $"Karpenter {version}" : "EKS Auto Mode";
        var newest = KarpenterApi.All.Last(other => other.Is(api) && other.Until is null);
        report.If(
            isServed == false,
            NotServed,
            "apiVersion",
            $"{who} doesn't serve {api.Kind} of {api.ApiVersion}: {api.Times}.",
            $"Write the {newest.Kind} in {newest.ApiVersion}, or run a Karpenter that serves this one."
        );
        if (isServed is null && api.Until is not null)
        {
            report.Add(
                NotServed,
                "apiVersion",
                $"{api.Kind} of {api.ApiVersion} is old: {api.Times}.",
                $"Write the {newest.Kind} in {newest.ApiVersion}.",
                severity: Severity.Info
            );
        }
    }

    private static void CheckKind(string kind, string version, Report report)
    {
        // Other kinds, such as NodeClaim, are written by Karpenter.
        var meant = Kinds.Contains(kind) ? kind : Meant.Of(kind, Kinds);
        if (meant is not null)
        {
            var newest = KarpenterApi.All.Last(api => api.Kind == meant);
            report.Add(
                NoSuchKind,
                kind == meant ? "apiVersion" : "kind",
                $"Karpenter has no {kind} in {version}.",
                newest.Until is null ? $"Write {newest.Kind} of {newest.ApiVersion}." : null
            );
        }
    }
}
