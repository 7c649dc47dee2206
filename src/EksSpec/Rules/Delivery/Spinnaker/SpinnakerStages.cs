namespace EksSpec.Rules;

/// <summary>What Spinnaker makes of manifests on their way: the labels it overwrites, the order in a stage, the expressions it evaluates.</summary>
internal sealed partial class SpinnakerStages : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (!site.IsDeliveredBy(DeliveryKind.Spinnaker))
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            foreach (var (path, selector) in ManagedBySelectors.Of(item))
            {
                report
                    .On(item)
                    .Add(
                        SelectsManagedBy,
                        path,
                        $"Spinnaker writes 'spinnaker' into label '{SpinnakerKeys.ManagedBy}', and this asks for '{selector}'."
                    );
            }

            // The pipelines of what was built say so to their stages.
            if (item.Document is not null && report.IsAskedFor(Evaluated) && ExpressionText.In(item) is { } place)
            {
                report.On(item).Add(Evaluated, place, $"Spinnaker evaluates the text from '${{' on.");
            }
        }

        foreach (var pods in site.Pods)
        {
            // A file is what a stage deploys; of what was built, the pipelines are.
            var isTogether =
                pods.Spec.PriorityClassName is { } name
                && pods.Owner.Document is { } document
                && site.Find("PriorityClass", "", name)?.Document is { } other
                && document.File == other.File;
            report
                .On(pods.Owner, pods.Path)
                .If(
                    isTogether,
                    PriorityTooLate,
                    "priorityClassName",
                    $"PriorityClass '{pods.Spec.PriorityClassName}' is in the same file, and Spinnaker applies it after these pods."
                );
        }

        foreach (var (item, _) in site.Of<V1ResourceQuota>())
        {
            var first = site.Pods.FirstOrDefault(pods =>
                pods.Owner.Namespace == item.Namespace
                && pods.Owner.Document is { } document
                && document.File == item.Document?.File
            );
            if (first is not null)
            {
                report
                    .On(item)
                    .Add(
                        PriorityTooLate,
                        SpecPath.Root,
                        $"The quota is in the same file as {first.Owner}, and Spinnaker applies it after those pods.",
                        severity: Severity.Info
                    );
            }
        }
    }
}
