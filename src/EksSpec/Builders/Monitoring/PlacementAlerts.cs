using System.Text.RegularExpressions;
using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>Makes an alert of each claim about where the pods of a namespace run.</summary>
internal static class PlacementAlerts
{
    private const string Name = "placement";

    // A rollout may keep a pod for so long that ends already.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The alerts of a cluster; <see langword="null"/> where nothing is claimed.</summary>
    /// <param name="asked">Where they go, and who asked for them.</param>
    /// <param name="site">The cluster with everything that is put into it.</param>
    public static ManifestBuilder? Of(
        (string Namespace, ValueMap<string> Labels, SourcePosition At) asked,
        DraftSite site
    )
    {
        var claims =
            from made in site.Files.SelectMany(file => file.Manifests)
            where made.Manifest is { Namespace: not null, Kind: not "DaemonSet" } && PodView.Of(made.Object) is not null
            from @group in made.Manifest.Demands.Select(demand => demand.Group).OfType<INodeGroup>()
            from label in PlacementLabels.Of(@group)
            group made.Manifest.Name by (Place: made.Manifest.Namespace, label.Key, label.Value);
        var alerts = claims.Select(claim => Alert(claim.Key, [.. claim.Distinct()])).ToValueList();
        if (alerts.Count == 0)
        {
            return null;
        }

        PrometheusRuleBuilder rule = new(Name, asked.At);
        rule.Configure(made => made with { Labels = asked.Labels, Groups = [new(Name, alerts)] });
        return new PrometheusRuleManifest(rule, asked.Namespace);
    }

    private static AlertingRule Alert((string Place, string Key, string Value) claim, IReadOnlyList<string> names) =>
        new()
        {
            Alert = "PodOnWrongNode",
            Expr = Expression(claim, names),
            For = PrometheusDuration.Text(Patience),
            Labels = ValueMap.Of(("severity", "critical")),
            Annotations = ValueMap.Of(
                (
                    "summary",
                    $"Pod {{{{ $labels.pod }}}} of {claim.Place} runs on {{{{ $labels.node }}}}, a node without {claim.Key}={claim.Value}."
                )
            ),
        };

    // Deployments name the ReplicaSets of their pods after themselves, CronJobs their Jobs.
    private static string Expression((string Place, string Key, string Value) claim, IReadOnlyList<string> names)
    {
        var owners = string.Join('|', names.Select(Regex.Escape)).Replace("\\", "\\\\", StringComparison.Ordinal);
        var pods =
            $"kube_pod_info{{namespace=\"{claim.Place}\",created_by_kind!=\"DaemonSet\",created_by_name=~\"({owners})(-.+)?\"}}";
        var nodes = $"kube_node_labels{{{KubeStateMetricsArguments.NameOf(claim.Key)}!=\"{claim.Value}\"}}";
        return $"{pods} * on (node) group_left () {nodes} > 0";
    }
}
