namespace EksSpec.Rules;

/// <summary>What a server fills into claims to volumes, and what it lets nobody change afterwards.</summary>
internal sealed partial class FilledClaims : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.IsDeliveredBy(DeliveryKind.ArgoCd))
        {
            CheckTemplates(site, report);
        }

        if (site.IsDelivered)
        {
            CheckClaims(site, report);
        }
    }

    private static void CheckTemplates(SiteView site, Report report)
    {
        foreach (var (item, set) in site.Of<V1StatefulSet>())
        {
            using var at = report.On(item).At("spec");
            foreach (var claim in report.Each("volumeClaimTemplates", set.Spec?.VolumeClaimTemplates))
            {
                CheckTemplate(claim, report);
            }
        }
    }

    private static void CheckClaims(SiteView site, Report report)
    {
        foreach (var (item, claim) in site.Of<V1PersistentVolumeClaim>())
        {
            var fields = claim.Spec?.VolumeMode is null ? "storageClassName and volumeMode" : "storageClassName";
            report
                .On(item)
                .If(
                    claim.Spec is { StorageClassName: null },
                    ClassLeftOpen,
                    "spec",
                    $"The cluster fills in {fields}, and whoever writes another value later is refused."
                );
        }
    }

    private static void CheckTemplate(V1PersistentVolumeClaim claim, Report report)
    {
        List<(string Field, string Value)> missing = [];
        if (string.IsNullOrEmpty(claim.ApiVersion))
        {
            missing.Add(("apiVersion", "v1"));
        }

        if (string.IsNullOrEmpty(claim.Kind))
        {
            missing.Add(("kind", "PersistentVolumeClaim"));
        }

        if (claim.Spec is { VolumeMode: null })
        {
            missing.Add(("spec.volumeMode", "Filesystem"));
        }

        Mend[] mends = [.. missing.Select(each => Mend.Text(each.Value).At(each.Field))];
        report.If(
            mends.Length > 0,
            TemplateFilledIn,
            "",
            $"The server fills in {string.Join(", ", missing.Select(each => each.Field))}, and Argo CD shows the difference.",
            mends.Length == 0 ? default : mends[0].And(mends[1..])
        );
    }
}
