using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Jobs that are created themselves, not by a CronJob.</summary>
internal sealed partial class JobRules : RuleGroup<V1Job>
{
    private const string NameLabel = "batch.kubernetes.io/job-name";

    private const string OldNameLabel = "job-name";

    private const string UidLabel = "batch.kubernetes.io/controller-uid";

    private const string OldUidLabel = "controller-uid";

    // The uid is made by the server: no manifest can know it.
    private const string UnknownUid = "00000000-0000-0000-0000-000000000000";

    public override void Check(V1Job subject, Report report)
    {
        var spec = subject.Spec ?? new();
        var name = ObjectNames.FinalName(subject.Metadata);
        using (report.At("metadata"))
        {
            CheckName(name, ObjectNames.FieldOf(subject.Metadata), spec, report);
        }

        using var at = report.At("spec");
        LabelSelectors.Check(spec.Selector, "selector", report);
        if (spec.ManualSelector == true)
        {
            report.If(spec.Selector is null, SelectorMissing, "selector", $"The Job has no selector.");
            ControllerRules.CheckLabels(spec.Selector, spec.Template?.Metadata?.Labels, report);
        }
        else
        {
            CheckGenerated(spec, name, report);
        }

        // The server fills in 1 where neither number is given; in the template of a CronJob it does not.
        var completions = spec.Completions ?? (spec.Parallelism is null ? 1 : null);
        JobSpecs.Check(spec, completions, report);
    }

    private static void CheckName(string name, string field, V1JobSpec spec, Report report)
    {
        if (spec is { CompletionMode: "Indexed", Completions: > 0 and var completions })
        {
            var last = string.Create(CultureInfo.InvariantCulture, $"{name}-{completions - 1}");
            var lastError = KubernetesNames.DnsLabelError(last);
            report.Misspelled(lastError, PodNamesFit, field, $"The host name of the last pod");
        }

        var labelError = spec.ManualSelector == true ? null : KubernetesNames.LabelValueError(name);
        report.Misspelled(labelError, NameIsLabel, field, $"The name '{name}'");
    }

    private static void CheckGenerated(V1JobSpec spec, string name, Report report)
    {
        var given = spec.Template?.Metadata?.Labels ?? new Dictionary<string, string>(0);
        var labels = new Dictionary<string, string>(given, StringComparer.Ordinal);
        var generated = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [NameLabel] = name,
            [OldNameLabel] = name,
            [UidLabel] = UnknownUid,
            [OldUidLabel] = UnknownUid,
        };
        foreach (var (key, value) in generated)
        {
            using var at = report.At("template.metadata.labels", key);
            var differs = !labels.TryAdd(key, value) && labels[key] != value;
            var mend = spec.Selector is null ? Mend.Remove : default;
            report.If(differs, SelectorGenerated, "", $"The server sets the label '{key}' itself.", mend);
        }

        if (spec.Selector is { } selector)
        {
            var isOwn = LabelMatching.Matches(selector, generated) == false;
            report.If(isOwn, SelectorGenerated, "selector", $"The selector is not the one the server makes.");
            ControllerRules.CheckLabels(selector, labels, report);
        }
    }
}
