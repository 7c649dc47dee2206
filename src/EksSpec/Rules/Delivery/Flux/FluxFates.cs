namespace EksSpec.Rules;

/// <summary>What becomes of objects that Flux applies, and nobody meant.</summary>
internal sealed partial class FluxFates : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var kustomization in FluxObjects.Kustomizations(site))
        {
            Find(kustomization, site, report);
            Move(kustomization, site, report);
            if (kustomization.Spec["prune"]?.AsBoolean == true)
            {
                Prune(kustomization, site, report);
            }
        }

        if (site.IsDeliveredBy(DeliveryKind.Flux))
        {
            foreach (var (item, job) in site.Of<V1Job>())
            {
                report
                    .On(item)
                    .If(
                        job.Spec is { TtlSecondsAfterFinished: not null, Suspend: not true }
                            && !FluxMark.Of(item).Any(mark => mark.Is("reconcile", "disabled")),
                        JobRunsAgain,
                        "spec.ttlSecondsAfterFinished",
                        $"The Job is deleted after it has ended, and Flux makes it anew at its next interval."
                    );
            }
        }
    }

    // A folder without objects may be a kustomization of others: only one that is spelled nearly like another is none.
    private static void Find(FluxObject kustomization, SiteView site, Report report)
    {
        var path = FluxScope.PathOf(kustomization);
        if (path.Length == 0 || site.Objects.Any(item => item.Document?.File is null))
        {
            return;
        }

        var depth = path.Split('/').Length;
        var folders = site
            .Objects.Select(item => FilePaths.FolderOf(FilePaths.Plain(item.Document!.File!)).Trim('/').Split('/'))
            .SelectMany(steps =>
                Enumerable
                    .Range(0, Math.Max(0, steps.Length - depth + 1))
                    .Select(at => string.Join('/', steps[at..(at + depth)]))
            )
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var meant = folders.Contains(path, StringComparer.Ordinal) ? null : Meant.Of(path, folders);
        report
            .On(kustomization.Object)
            .If(
                meant is not null,
                PathMissing,
                "spec.path",
                $"No object of the set is below '{path}'.{Meant.Question(meant)}",
                Mend.Text($"./{meant}")
            );
    }

    private static void Move(FluxObject kustomization, SiteView site, Report report)
    {
        if (
            kustomization.Spec["targetNamespace"]?.AsText is not { Length: > 0 } target
            || target.Contains('$', StringComparison.Ordinal)
        )
        {
            return;
        }

        string[] moved =
        [
            .. FluxScope
                .Of(kustomization, site)
                .Where(item =>
                    item.Ref.Namespace is { Length: > 0 } space && space != target && item.Value is not ClusterConfig
                )
                .Select(item => $"{item.Ref.Kind} {item.Ref.Namespace}/{item.Ref.Name}"),
        ];
        report
            .On(kustomization.Object)
            .If(
                moved.Length > 0,
                Moved,
                "spec.targetNamespace",
                $"Flux moves {SiteText.Few(moved)} to namespace '{target}'."
            );
    }

    private static void Prune(FluxObject kustomization, SiteView site, Report report)
    {
        foreach (var item in FluxScope.Of(kustomization, site))
        {
            if (
                item.Value is V1Namespace space
                && space.Metadata?.Labels?.ContainsKey(BranchMarks.Slug) != true
                && !FluxMark.Of(item).Any(mark => mark.Is("prune", "disabled"))
                && DataIn(item.Ref.Name, site) is { } data
            )
            {
                report
                    .On(item)
                    .Add(
                        DataPruned,
                        "metadata.name",
                        $"When the Namespace leaves Kustomization '{kustomization.Name}', it is deleted with {data.Ref.Kind} '{data.Ref.Name}' in it."
                    );
            }
        }
    }

    private static SpecObject? DataIn(string space, SiteView site) =>
        site.Objects.FirstOrDefault(item =>
            item.Namespace == space
            && item.Value is (V1PersistentVolumeClaim or V1StatefulSet { Spec.VolumeClaimTemplates.Count: > 0 })
        );
}
