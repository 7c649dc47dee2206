using EksSpec.CustomResources;

namespace EksSpec.Rules;

/// <summary>Alerts and recorded expressions, as the Prometheus operator takes them. Expressions themselves are not read.</summary>
internal sealed partial class AlertRules : RuleGroup<SiteView>
{
    // What only alerts have.
    private static readonly string[] OfAlerts = ["for", "keep_firing_for", "annotations"];

    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (item.Ref is { Kind: MonitoringApi.PrometheusRule, ApiVersion: MonitoringApi.Version })
            {
                report.On(item, "spec");
                Check(document["spec"]?["groups"]?.Items ?? [], report);
            }
        }
    }

    private static void Check(ValueList<InlineDocument> groups, Report report)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++)
        {
            using var at = report.At("groups", i);
            var name = groups[i]["name"]?.Scalar;
            report.If(
                name is not null && !names.Add(name),
                GroupTwice,
                "name",
                $"There are two groups named '{name}'."
            );
            MonitoringTimes.Check(groups[i], "interval", report);
            var rules = groups[i]["rules"]?.Items ?? [];
            for (var j = 0; j < rules.Count; j++)
            {
                using var there = report.At("rules", j);
                CheckRule(rules[j], report);
            }
        }
    }

    private static void CheckRule(InlineDocument rule, Report report)
    {
        var (alert, record) = (IsSaid(rule, "alert"), IsSaid(rule, "record"));
        report.If(
            alert == record,
            AlertXorRecord,
            "",
            $"It has {(alert ? "both alert and record" : "neither alert nor record")}."
        );
        report.If(
            !IsSaid(rule, "expr"),
            NoExpression,
            "",
            $"'{(rule["alert"] ?? rule["record"])?.Scalar}' has no expr."
        );
        foreach (var field in OfAlerts)
        {
            report.If(
                record && !alert && IsSaid(rule, field),
                OfAlertsOnly,
                field,
                $"'{rule["record"]?.Scalar}' is recorded and has {field}."
            );
        }

        MonitoringTimes.Check(rule, "for", report);
        MonitoringTimes.Check(rule, "keep_firing_for", report);
    }

    private static bool IsSaid(InlineDocument rule, string field) =>
        rule[field] is { Kind: not InlineDocumentKind.Null } value
        && (value.Scalar is { Length: > 0 } || value.Entries.Count > 0);
}
