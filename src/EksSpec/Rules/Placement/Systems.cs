using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Operating systems and processors: what images are made for, and what nodes pods can land on.</summary>
internal sealed partial class Systems : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (!site.IsGuess && site.Placement is { } matrix)
        {
            CheckSystems(site, matrix, report);
            CheckProcessors(site, report);
        }
    }

    private static void CheckSystems(SiteView site, PlacementMatrix matrix, Report report)
    {
        if (!matrix.Groups.Any(group => group.IsWindows))
        {
            return;
        }

        foreach (var row in site.Rows)
        {
            var pod = row.Workload.Pod;
            var isForWindows = IsForWindows(pod);
            var admitted = row
                .Verdicts.Where(verdict => verdict.Admits == true)
                .Select(verdict => verdict.Group)
                .ToList();
            var wrong = admitted.Find(group => group.IsWindows != isForWindows);
            var (own, other) = isForWindows ? ("Windows", "Linux") : ("Linux", "Windows");
            report.On(row.Workload.Object, row.Workload.Pods.Path);
            report.If(
                wrong is not null && admitted.Exists(group => group.IsWindows == isForWindows),
                OtherSystem,
                "nodeSelector",
                $"'{row.Workload.Name}' can land on the {other} nodes of '{wrong?.Name}', where {own} containers don't start."
            );
        }
    }

    private static bool IsForWindows(V1PodSpec pod) =>
        pod.Os?.Name == "windows"
        || pod.SecurityContext?.WindowsOptions is not null
        || (pod.Containers ?? []).Any(container => container?.SecurityContext?.WindowsOptions is not null);

    private static void CheckProcessors(SiteView site, Report report)
    {
        var mixed = site.Rows.Where(IsOnTwoProcessors).Select(row => row.Workload.Id).ToList();
        if (mixed.Count > 0)
        {
            report.On(site.Cluster!);
            report.Add(
                TwoArchitectures,
                SpecPath.Root,
                $"{SiteText.Few(mixed)} can run on machines of architecture amd64 and arm64: the images have to be for both."
            );
        }
    }

    private static bool IsOnTwoProcessors(PlacementRow row)
    {
        HashSet<string> processors = new(StringComparer.Ordinal);
        foreach (var verdict in row.Verdicts)
        {
            if (verdict.Admits == true && verdict.Group.Profile is null)
            {
                processors.UnionWith(Topology.ValuesOf(row.Workload, verdict.Group, NodeLabels.Arch) ?? []);
            }
        }

        return processors.Count > 1 && !NamesProcessor(row.Workload);
    }

    // Whoever names processors, if only as a wish, knows what the image is for.
    private static bool NamesProcessor(Workload workload) =>
        Array.Exists(workload.Constraints.Terms, term => Array.Exists(term, demand => demand.Key == NodeLabels.Arch))
        || (workload.Pod.Affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? []).Any(wish =>
            (wish?.Preference?.MatchExpressions ?? []).Any(demand => demand?.Key == NodeLabels.Arch)
        );
}
