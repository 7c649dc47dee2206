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

    /// <inheritdoc/>
    public override void Check(V1Job subject, Report report)
    {
        var spec = subject.Spec ?? new();
        var name = ObjectNames.FinalName(subject.Metadata);
        var nameField = "metadata." + ObjectNames.FieldOf(subject.Metadata);
        if (
            spec is { CompletionMode: "Indexed", Completions: { } completions and > 0 }
            && KubernetesNames.DnsLabelError(string.Create(CultureInfo.InvariantCulture, $"{name}-{completions - 1}"))
                is { } error
        )
        {
            report.Add(PodNamesFit, nameField, $"The host name of the last pod {error}.");
        }

        if (spec.ManualSelector != true && KubernetesNames.LabelValueError(name) is { } labelError)
        {
            report.Add(NameIsLabel, nameField, $"The name '{name}' {labelError}.");
        }

        using var at = report.At("spec");
        if (spec.ManualSelector == true)
        {
            CheckManual(spec, report);
        }
        else
        {
            CheckGenerated(spec, name, report);
        }

        JobSpecs.Check(spec, report);
    }

    private static void CheckManual(V1JobSpec spec, Report report)
    {
        report.If(spec.Selector is null, SelectorMissing, "selector", $"The Job has no selector.");

        LabelSelectors.Check(spec.Selector, "selector", report);
        ControllerRules.CheckLabels(spec.Selector, spec.Template, report);
    }

    private static void CheckGenerated(V1JobSpec spec, string name, Report report)
    {
        LabelSelectors.Check(spec.Selector, "selector", report);
        var labels = new Dictionary<string, string>(
            spec.Template?.Metadata?.Labels ?? new Dictionary<string, string>(0),
            StringComparer.Ordinal
        );
        var generated = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [NameLabel] = name,
            [OldNameLabel] = name,
            [UidLabel] = UnknownUid,
            [OldUidLabel] = UnknownUid,
        };
        foreach (var (key, value) in generated)
        {
            if (!labels.TryAdd(key, value) && labels[key] != value)
            {
                using var at = report.At("template");
                report.Add(
                    SelectorGenerated,
                    SpecPath.Parse("metadata.labels").Entry(key),
                    $"The server sets the label '{key}' itself."
                );
            }
        }

        if (spec.Selector is not { } selector)
        {
            return;
        }

        report.If(
            LabelMatching.Matches(selector, generated) == false,
            SelectorGenerated,
            "selector",
            $"The selector is not the one the server makes."
        );

        if (LabelMatching.Matches(selector, labels) == false)
        {
            ControllerRules.AddLabelsDiffer("template.metadata.labels", report);
        }
    }
}
