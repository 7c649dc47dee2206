using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Pods that keep apart, from others or from one another, and for which there are too few places.</summary>
internal sealed partial class Separation : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // Nobody knows where pods can be as long as somebody else may bring nodes, or as the files need not belong together.
        if (site.IsGuess || site.Placement is not { } matrix || matrix.HasNodesFromElsewhere)
        {
            return;
        }

        foreach (var row in site.Rows)
        {
            if (matrix.Hurdles.Of(row.Workload) is { Count: > 0 } hurdles)
            {
                report.On(row.Workload.Object, row.Workload.Pods.Path);
                Check(row, hurdles, site.LeastOf(row.Workload.Pods), report);
            }
        }
    }

    private static void Check(PlacementRow row, IReadOnlyList<Hurdle> hurdles, int pods, Report report)
    {
        var shortage = hurdles.Select(hurdle => hurdle.Shortage(pods)).FirstOrDefault(text => text is not null);
        report.If(shortage is not null, TooFewPlaces, "", $"{shortage}");

        // Where volumes are is told where they are asked for.
        var homes = row.Homes.ToList();
        var closed = hurdles.FirstOrDefault(hurdle => hurdle is not VolumeHurdle && IsClosed(hurdle, homes));
        report.If(closed is not null, NoSuchPlace, "", $"{closed?.On(homes[0])!.Reason}");
    }

    private static bool IsClosed(Hurdle hurdle, List<PlacementGroup> homes) =>
        homes.Count > 0 && homes.TrueForAll(group => hurdle.On(group) is { Nodes: NodeCoverage.None });
}
