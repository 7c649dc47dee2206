namespace EksSpec.Rules;

/// <summary>What can be applied once, and not a second time.</summary>
internal sealed partial class Repeatable : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var item in site.Objects)
        {
            // Objects of other kinds are made by tools of their own.
            if (item.Metadata is not { } metadata || DeliveryMarks.IsHook(item))
            {
                continue;
            }

            var isGenerated =
                string.IsNullOrEmpty(metadata.Name)
                && !string.IsNullOrEmpty(metadata.GenerateName)
                && !IsQuestion(item.Ref.Kind);
            report
                .On(item)
                .If(
                    isGenerated,
                    NameGenerated,
                    "metadata.generateName",
                    $"The name is left to the server: kubectl apply refuses generateName, and Argo CD and Flux do."
                );

            var isFixed = item.Value is V1Job job && !isGenerated && !MayRunAgain(job, item);
            report.If(
                isFixed,
                JobKeepsItsName,
                "metadata.name",
                $"The template of a Job is immutable: with another image, applying it again fails."
            );
        }
    }

    // The server answers these and keeps none.
    private static bool IsQuestion(string kind) =>
        kind.EndsWith("Review", StringComparison.Ordinal)
        || kind is "TokenRequest" or "Eviction" or "Binding" or "Event";

    private static bool MayRunAgain(V1Job job, SpecObject item) =>
        job.Spec?.TtlSecondsAfterFinished is not null
        || item.IsPatched("metadata.name")
        || DeliveryMarks.IsReplaced(item);
}
