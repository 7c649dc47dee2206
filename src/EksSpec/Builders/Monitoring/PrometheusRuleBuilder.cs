using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Alerts and recorded expressions, by a <c>PrometheusRule</c>.</summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddPrometheusRule"/> and <see cref="EnvironmentBuilder.AddPrometheusRule"/>. The Prometheus
/// operator has to be there. Expressions are not parsed here.
/// </remarks>
public sealed class PrometheusRuleBuilder : RecordBuilder<PrometheusRuleBuilder, PrometheusRule>
{
    private static readonly DraftPath Groups = "spec.groups";

    internal PrometheusRuleBuilder(string name, SourcePosition made)
        : base(new() { Name = Guard.Subdomain(name) }, made) => Name = name;

    /// <summary>Name of the object.</summary>
    public string Name { get; }

    /// <summary>Puts a label on the object, by which a Prometheus takes it: <c>release</c> for kube-prometheus-stack.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    /// <remarks>Writes <c>metadata.labels</c>.</remarks>
    public PrometheusRuleBuilder WithLabel(string key, string value, params CallSite at)
    {
        var label = Origins.CheckLabel("metadata.labels", key, value, at);
        return Set(label, value, at, rule => rule with { Labels = rule.Labels.Plus(key, value) });
    }

    /// <summary>Adds an alert.</summary>
    /// <param name="alert">Name of the alert.</param>
    /// <param name="expression">When it fires, in PromQL.</param>
    /// <param name="after">How long the expression has to hold first; without it the alert fires at once.</param>
    /// <param name="severity">Its label <c>severity</c>.</param>
    /// <param name="summary">What people read; without it nothing.</param>
    /// <param name="group">The group that it runs in.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an item of <c>spec.groups[].rules</c>.</remarks>
    public PrometheusRuleBuilder WithAlert(
        string alert,
        string expression,
        TimeSpan? after = null,
        string severity = "warning",
        string? summary = null,
        string group = "alerts",
        params CallSite at
    ) =>
        Add(
            group,
            alert,
            new()
            {
                Alert = Guard.Text(alert),
                Expr = Guard.Text(expression),
                For = after is { } time ? PrometheusDuration.Text(time) : null,
                Labels = ValueMap.Of(("severity", Guard.Text(severity))),
                Annotations = summary is null ? null : ValueMap.Of(("summary", summary)),
            },
            at
        );

    /// <summary>Records an expression under a name, so that others ask for less.</summary>
    /// <param name="record">Name of the metric, such as <c>namespace:requests:rate5m</c>.</param>
    /// <param name="expression">What is recorded, in PromQL.</param>
    /// <param name="group">The group that it runs in.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an item of <c>spec.groups[].rules</c>.</remarks>
    public PrometheusRuleBuilder WithRecord(
        string record,
        string expression,
        string group = "records",
        params CallSite at
    ) => Add(group, record, new() { Record = Guard.Text(record), Expr = Guard.Text(expression) }, at);

    private PrometheusRuleBuilder Add(string group, string name, AlertingRule rule, SourcePosition at)
    {
        var place = Groups.Item(("name", Guard.Text(group))).Then("rules");
        return Set(
            place.Item((rule.Alert is null ? "record" : "alert", name)),
            rule,
            at,
            made => made with { Groups = With(made.Groups, group, rule) }
        );
    }

    private static ValueList<PrometheusRuleGroup> With(
        ValueList<PrometheusRuleGroup> groups,
        string name,
        AlertingRule rule
    ) =>
        groups.Any(group => group.Name == name)
            ? [.. groups.Select(each => each.Name == name ? each with { Rules = [.. each.Rules, rule] } : each)]
            : [.. groups, new(name, [rule])];
}
