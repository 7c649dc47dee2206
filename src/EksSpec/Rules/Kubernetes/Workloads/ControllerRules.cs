namespace EksSpec.Rules;

/// <summary>What the kinds that keep pods running share: numbers, selectors and templates.</summary>
internal static partial class ControllerRules
{
    /// <summary>Reports a negative number.</summary>
    public static void NotNegative(long? value, string field, Report report) =>
        report.NotNegative(value, NumberNegative, field);

    /// <summary>Looks at a selector that must be there and choose something.</summary>
    /// <returns>Whether it can be used.</returns>
    public static bool CheckSelector(V1LabelSelector? selector, V1PodTemplateSpec? template, Report report)
    {
        if (selector is null)
        {
            var mend = Only(template?.Metadata?.Labels).At("selector");
            report.Add(SelectorMissing, "selector", "The workload has no selector.", mend: mend);
            return true;
        }

        LabelSelectors.Check(selector, "selector", report);
        report.If(LabelMatching.IsEmpty(selector), SelectorMissing, "selector", $"The selector is empty.");
        var isUsable = LabelMatching.Matches(selector, null) is not null;
        report.If(!isUsable, SelectorWrong, "selector", $"The selector has mistakes.");
        return isUsable;
    }

    /// <summary>Reports a template whose pods the selector does not choose; an absent one chooses nothing.</summary>
    public static void CheckLabels(V1LabelSelector? selector, IDictionary<string, string>? labels, Report report)
    {
        var areChosen = selector is null
            ? report.IsChanged("selector")
            : LabelMatching.Matches(selector, labels) != false;
        CheckChosen(areChosen, report, areChosen ? default : Missing(selector, labels));
    }

    /// <summary>Reports labels of the template that are not chosen.</summary>
    public static void CheckChosen(bool areChosen, Report report, Mend mend = default) =>
        report.If(
            !areChosen,
            LabelsDiffer,
            "template.metadata.labels",
            $"The selector does not choose these labels.",
            mend
        );

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
        using var at = report.At("template.spec");
        var (policy, seconds) = (template?.Spec?.RestartPolicy, template?.Spec?.ActiveDeadlineSeconds);
        var isLasting = policy is null or "" or "Always";
        report.If(!isLasting, RestartsAlways, "restartPolicy", $"The pods restart {policy}.", Mend.Text("Always"));
        report.If(
            seconds is not null,
            NoDeadline,
            "activeDeadlineSeconds",
            $"The pods end after {seconds} seconds.",
            Mend.Remove
        );
    }

    // Of several labels, only the author knows which ones will never change.
    private static Mend Only(IDictionary<string, string>? labels) =>
        labels is { Count: 1 } && LabelMatching.Matches(new() { MatchLabels = labels }, labels) == true
            ? Mend.Value(InlineDocument.OfMap(("matchLabels", MapOf(labels))))
            : default;

    // A label that is not there can be added: whoever else chooses these pods still does.
    private static Mend Missing(V1LabelSelector? selector, IDictionary<string, string>? labels)
    {
        if (selector is not { MatchLabels: { Count: > 0 } wanted, MatchExpressions: null or { Count: 0 } })
        {
            return default;
        }

        if (labels is not { Count: > 0 })
        {
            return Mend.Value(MapOf(wanted));
        }

        var isOther = wanted.Any(label => labels.TryGetValue(label.Key, out var value) && value != label.Value);
        return !isOther && wanted.Where(label => !labels.ContainsKey(label.Key)).ToList() is [var (key, value)]
            ? Mend.Text(value).At(SpecPath.Parse("template.metadata.labels").Entry(key))
            : default;
    }

    private static InlineDocument MapOf(IDictionary<string, string> labels) =>
        InlineDocument.OfMap(
            labels
                .Select(label => KeyValuePair.Create(label.Key, InlineDocument.OfText(label.Value ?? "")))
                .ToValueList()
        );
}
