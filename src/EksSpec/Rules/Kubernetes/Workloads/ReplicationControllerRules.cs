namespace EksSpec.Rules;

/// <summary>ReplicationControllers: the ReplicaSets of old, with plain labels as selector.</summary>
internal sealed partial class ReplicationControllerRules : RuleGroup<V1ReplicationController>
{
    public override void Check(V1ReplicationController subject, Report report)
    {
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        ControllerRules.NotNegative(spec.Replicas, "replicas", report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        var labels = spec.Template?.Metadata?.Labels;
        // Without a selector, the server takes the labels of the pods.
        var selector = spec.Selector is { Count: > 0 } own ? own : labels;
        report.If(selector is null or { Count: 0 }, TemplateMissing, "selector", $"There is no selector.");
        if (spec.Template is null)
        {
            report.Add(TemplateMissing, "template", "There is no template.");
            return;
        }

        var areChosen = true;
        foreach (var (key, value) in selector.Entries())
        {
            areChosen &= labels is not null && labels.TryGetValue(key, out var found) && (found ?? "") == (value ?? "");
        }

        ControllerRules.CheckChosen(areChosen, report);
        ControllerRules.CheckTemplate(spec.Template, report);
    }
}
