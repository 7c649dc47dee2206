using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>When the disks of a class are made: only once a pod has a node, its zone is known.</summary>
internal sealed partial class BindingModes : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, made) in site.Of<V1StorageClass>())
        {
            if (CsiDriver.Find(made.Provisioner)?.IsDisk == true)
            {
                report.On(item);
                Check(made, site, report);
            }
        }
    }

    private static void Check(V1StorageClass made, SiteView site, Report report)
    {
        var waits = made.VolumeBindingMode is not (null or "" or "Immediate");
        // In one zone, nothing can be elsewhere.
        if (
            waits
            || ZonesOfVolumes.Of(made) is { Count: 1 }
            || (site.Config is not null && HaveOneZone(site.Placement))
        )
        {
            return;
        }

        report.Add(
            BindsAtOnce,
            "volumeBindingMode",
            $"{(string.IsNullOrEmpty(made.VolumeBindingMode) ? "Without volumeBindingMode the class is Immediate" : "Immediate")}: a disk is made before anybody knows in which zone its pod can run.",
            mend: Mend.Text("WaitForFirstConsumer")
        );
    }

    private static bool HaveOneZone(PlacementMatrix? matrix) =>
        matrix?.Groups.Select(group => group.Slot(NodeLabels.Zone)?.Value).Distinct().ToList() is [{ Length: > 0 }];
}
