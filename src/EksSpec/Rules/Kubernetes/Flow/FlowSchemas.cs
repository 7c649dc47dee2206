namespace EksSpec.Rules;

/// <summary>Which requests to the API get in which queue.</summary>
internal sealed partial class FlowSchemas : RuleGroup<V1FlowSchema>
{
    private const int MaxPrecedence = 10_000;
    private static readonly string[] Distinguishers = ["ByNamespace", "ByUser"];

    public override void Check(V1FlowSchema subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        // Zero is filled in like what is absent.
        var precedence = spec.MatchingPrecedence is null or 0 ? 1000 : spec.MatchingPrecedence.Value;
        report.Range(precedence, 1, MaxPrecedence, Precedence, "matchingPrecedence");
        var isFirst = precedence == 1 && subject.Metadata?.Name != "exempt";
        report.If(isFirst, Precedence, "matchingPrecedence", $"1 is for the schema 'exempt' alone.");
        if (spec.DistinguisherMethod is { } method)
        {
            report.OneOf(method.Type ?? "", Distinguishers, Distinguisher, "distinguisherMethod.type");
        }

        report.Subdomain(spec.PriorityLevelConfiguration?.Name ?? "", Level, "priorityLevelConfiguration.name");
        foreach (var rule in report.Each("rules", spec.Rules))
        {
            FlowRules.Check(rule, report);
        }
    }
}
