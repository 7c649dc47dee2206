namespace EksSpec.Rules;

/// <summary>What the kinds that keep pods running share: numbers, selectors and templates.</summary>
internal static partial class ControllerRules
{
    /// <summary>Reports a negative number.</summary>
    public static void NotNegative(long? value, string field, Report report) =>
        report.NotNegative(value, NumberNegative, field);

    /// <summary>Looks at a selector that must be there and choose something.</summary>
    /// <returns>Whether it can be used.</returns>
    public static bool CheckSelector(V1LabelSelector? selector, Report report)
    {
        if (selector is null)
        {
            report.Add(SelectorMissing, "selector", "The workload has no selector.");
            return true;
        }

        LabelSelectors.Check(selector, "selector", report);
        report.If(LabelMatching.IsEmpty(selector), SelectorMissing, "selector", $"The selector is empty.");

        if (LabelMatching.Matches(selector, null) is not null)
        {
            return true;
        }

        report.Add(SelectorWrong, "selector", "The selector has mistakes.");
        return false;
    }

    /// <summary>Reports a template whose pods the selector does not choose.</summary>
    /// <param name="selector">The selector; absent, it chooses nothing.</param>
    /// <param name="template">The template.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void CheckLabels(V1LabelSelector? selector, V1PodTemplateSpec? template, Report report)
    {
        if (selector is null || LabelMatching.Matches(selector, template?.Metadata?.Labels) == false)
        {
            AddLabelsDiffer("template.metadata.labels", report);
        }
    }

    /// <summary>Reports labels that a selector does not choose.</summary>
    public static void AddLabelsDiffer(string field, Report report) =>
        report.Add(LabelsDiffer, field, "The selector does not choose these labels.");

    /// <summary>Looks at the template of pods that are kept running.</summary>
    public static void CheckTemplate(V1PodTemplateSpec? template, Report report, ClaimVolumes? claims = null)
    {
        using (report.At("template"))
        {
            PodSpecs.CheckTemplate(template, report, claims);
        }

        CheckLasting(template, report);
    }

    /// <summary>Reports pods that are not meant to keep running.</summary>
    public static void CheckLasting(V1PodTemplateSpec? template, Report report)
    {
        if (template?.Spec?.RestartPolicy is not (null or "" or "Always"))
        {
            report.Add(
                RestartsAlways,
                "template.spec.restartPolicy",
                $"The pods restart {template.Spec.RestartPolicy}."
            );
        }

        if (template?.Spec?.ActiveDeadlineSeconds is { } seconds)
        {
            report.Add(NoDeadline, "template.spec.activeDeadlineSeconds", $"The pods end after {seconds} seconds.");
        }
    }
}
