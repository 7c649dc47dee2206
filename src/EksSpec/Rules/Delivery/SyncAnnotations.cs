namespace EksSpec.Rules;

/// <summary>Annotations by which objects tell Argo CD how they are brought, and that it doesn't understand.</summary>
internal sealed partial class SyncAnnotations : RuleGroup<SiteView>
{
    private static readonly string[] Hooks =
    [
        "PreSync",
        "Sync",
        "PostSync",
        "SyncFail",
        "PreDelete",
        "PostDelete",
        "Skip",
    ];

    private static readonly string[] Policies = ["HookSucceeded", "HookFailed", "BeforeHookCreation"];

    public override void Check(SiteView site, Report report)
    {
        if (ArgoMarks.AreIgnored(report))
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            if (ArgoMarks.IsMarked(item))
            {
                using var at = report.On(item).At("metadata");
                CheckWave(item.Annotation(ArgoMarks.Wave), report);
                CheckHook(item, report);
                CheckOptions(item.Annotation(ArgoMarks.Options), report);
            }
        }
    }

    private static void CheckWave(string? text, Report report)
    {
        using var at = report.At("annotations", ArgoMarks.Wave);
        report.If(
            text is not null && !ArgoMarks.TryWave(text, out _),
            WaveText,
            "",
            $"'{text}' is no whole number: Argo CD takes wave 0."
        );
    }

    private static void CheckHook(SpecObject item, Report report)
    {
        var hook = item.Annotation(ArgoMarks.Hook);
        var policy = item.Annotation(ArgoMarks.DeletePolicy);
        using (report.At("annotations", ArgoMarks.Hook))
        {
            List<string> words = [.. ArgoMarks.Items(hook)];
            var strange = words.Find(word => !Hooks.Contains(word, StringComparer.Ordinal));
            var isLost = hook is not null && !words.Exists(word => Hooks.Contains(word, StringComparer.Ordinal));
            report.If(
                strange is not null || isLost,
                UnknownHook,
                "",
                $"Argo CD knows no hook '{strange ?? hook}'{(isLost ? ": it never brings the object" : "")}.",
                words.Count == 1 ? Mend.Word(strange, Hooks) : default
            );
            report.If(
                hook is not null
                    && string.IsNullOrEmpty(item.Metadata?.Name)
                    && !string.IsNullOrEmpty(item.Metadata?.GenerateName)
                    && !ArgoMarks.Items(policy).Any(word => word is "HookSucceeded" or "HookFailed"),
                HooksPileUp,
                "",
                $"Each sync makes another one under a new name, and none is deleted."
            );
        }

        using var at = report.At("annotations", ArgoMarks.DeletePolicy);
        var other = ArgoMarks.Items(policy).FirstOrDefault(word => !Policies.Contains(word, StringComparer.Ordinal));
        report.If(
            other is not null,
            UnknownDeletePolicy,
            "",
            $"Argo CD knows no policy '{other}' for hooks.",
            other == policy ? Mend.Word(other, Policies) : default
        );
    }

    private static void CheckOptions(string? options, Report report)
    {
        using var at = report.At("annotations", ArgoMarks.Options);
        foreach (var option in ArgoMarks.Items(options))
        {
            if (SyncOptionWords.ErrorOfObject(option) is { } error)
            {
                report.Add(UnknownOption, SpecPath.Root, error);
            }
        }
    }
}
