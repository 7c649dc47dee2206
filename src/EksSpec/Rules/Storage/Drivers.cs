using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The drivers that claims need: that the cluster has them, and that they may do their work.</summary>
internal sealed partial class Drivers : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Config is { } config && site.Volumes.All.Count > 0)
        {
            CheckPresent(site, config, report);
            CheckNodes(site, config, report);
        }
    }

    private static void CheckPresent(SiteView site, ClusterConfig config, Report report)
    {
        HashSet<CsiDriver>? seen = null;
        foreach (var chain in site.Volumes.All)
        {
            if (
                chain.Driver is not { } driver
                || IsOfFargate(chain, config)
                || !(seen ??= []).Add(driver)
                || IsThere(driver, site, config)
            )
            {
                continue;
            }

            var claim = $"'{chain.Name}' gets its volume from {driver}";
            if (driver.Addon is not { } addon)
            {
                Stand(chain, report);
                report.Add(
                    NotAutoMode,
                    "",
                    $"{claim}, the driver of Auto Mode, which '{config.Metadata?.Name}' is not in."
                );
            }
            else if (config.IsAutoMode() && driver.IsDisk && !config.HasNodeGroups())
            {
                Stand(chain, report);
                report.Add(NotOfAutoMode, "", $"{claim}, and Auto Mode brings {CsiDriver.AutoMode} only.");
            }
            else
            {
                report.On(site.Cluster!);
                report.Add(
                    DriverMissing,
                    "addons",
                    $"Claim {claim}, the CSI driver that the add-on {addon} brings; nothing in the set brings it.",
                    $"Add the add-on {addon} with its permissions, or declare CSIDriver/{driver} external.",
                    severity: site.WeightOf(DriverMissing, "")
                );
            }
        }
    }

    // Fargate mounts file systems that are there without anybody's driver.
    private static bool IsOfFargate(VolumeChain chain, ClusterConfig config) =>
        chain.Volume is not null && chain.Driver == CsiDriver.Efs && config.FargateProfiles.HasItems();

    // The class says which driver; of a class that EKS makes, the claim does.
    private static void Stand(VolumeChain chain, Report report)
    {
        if (chain.Class is var (item, _))
        {
            report.On(item, "provisioner");
        }
        else
        {
            report.On(chain.Object, chain.Path);
        }
    }

    private static bool IsThere(CsiDriver driver, SiteView site, ClusterConfig config) =>
        driver.Addon is not { } addon
            ? config.IsAutoMode()
            : config.HasAddon(addon)
                || site.Knows("CSIDriver", "", driver.Name)
                || site.Pods.Any(pod => RunsImage(pod, addon))
                || site.Objects.Any(item => item.Value is InlineDocument document && Says(document, addon));

    private static bool RunsImage(PodView pod, string name) =>
        pod.Spec.Containers?.Any(container => container?.Image?.Contains(name, StringComparison.Ordinal) == true)
        == true;

    // A chart, a release of it, an Addon of another controller.
    private static bool Says(InlineDocument document, string name) =>
        document.AsText?.Contains(name, StringComparison.Ordinal) == true
        || document.Entries.Any(entry => Says(entry.Value, name))
        || document.Items.Any(item => Says(item, name));

    private static void CheckNodes(SiteView site, ClusterConfig config, Report report)
    {
        foreach (var row in site.Rows)
        {
            if (!site.Volumes.OfPods.TryGetValue(row.Workload.Pods, out var chains))
            {
                continue;
            }

            if (
                chains.Find(chain => chain.Driver is { } each && IsOff(row, each) && IsThere(each, site, config)) is
                { } found
            )
            {
                var homes = row.Homes.ToList();
                var isFargate = homes.TrueForAll(IsFargate);
                report.On(row.Workload.Object, row.Workload.Pods.Path);
                report.Add(
                    NotMounted,
                    "",
                    $"'{row.Workload.Name}' runs on {string.Join(", ", homes)} only, where {found.Driver} mounts no volume: its claim is '{found.Name}'.",
                    isFargate ? "Keep the pods off Fargate, or use EFS." : null
                );
            }
            else if (
                chains.Find(chain => IsMadeByEfs(chain, site)) is { } made
                && row.Homes.Any()
                && row.Homes.All(IsFargate)
            )
            {
                report.On(row.Workload.Object, row.Workload.Pods.Path);
                report.Add(
                    MadeForFargate,
                    "",
                    $"'{row.Workload.Name}' runs on Fargate, and class '{made.ClassName}' makes the volume of its claim '{made.Name}' at first use."
                );
            }
        }
    }

    private static bool IsFargate(PlacementGroup group) => group.Kind == PlacementGroupKind.Fargate;

    private static bool IsMadeByEfs(VolumeChain chain, SiteView site) =>
        chain.Volume is null
        && chain.Driver == CsiDriver.Efs
        && chain.Class?.Value.Parameters?.ContainsKey("provisioningMode") == true
        && !site.Volumes.HasVolumeFor(chain.Spec);

    // What nothing takes, or what is taken by nobody knows whom, another rule speaks of.
    private static bool IsOff(PlacementRow row, CsiDriver driver) =>
        row.Homes.Any() && row.Homes.All(group => !Mounts(group, driver));

    private static bool Mounts(PlacementGroup group, CsiDriver driver) =>
        group.Slot(NodeLabels.EksComputeType)?.Value switch
        {
            "fargate" => driver == CsiDriver.Efs,
            "auto" => driver != CsiDriver.Ebs,
            _ => driver != CsiDriver.AutoMode,
        };
}
