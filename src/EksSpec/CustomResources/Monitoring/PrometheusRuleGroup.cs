namespace EksSpec.CustomResources;

/// <summary>Rules that run together.</summary>
/// <param name="Name">Name, once in an object; writes <c>name</c>.</param>
/// <param name="Rules">The rules, in order; writes <c>rules</c>.</param>
public sealed record PrometheusRuleGroup(string Name, ValueList<AlertingRule> Rules)
{
    internal InlineDocument ToDocument() =>
        Fields.Map(("name", Name), ("rules", Fields.List(Rules, each => each.ToDocument())));
}
