using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>
/// Where the system pods of a cluster run when taints alone decide it: groups of ordinary machines that have room for each of
/// them, and add-ons as they come. Most clusters are such, and a matrix is a hundred times the work.
/// </summary>
internal sealed class PlainHomes
{
    // With these there is room for any system pod beside the DaemonSets of all add-ons.
    private const int EnoughProcessors = 2;
    private const int EnoughMiB = 4096;
    private const int EnoughPods = 17;

    private readonly List<SystemPod> _pods;
    private readonly List<NodeGroupBase> _groups;

    private PlainHomes(ClusterConfig config) =>
        (_pods, _groups) = ([.. SystemPods.Of(config)], [.. config.AllNodeGroups()]);

    /// <summary>The homes in a cluster that stands alone.</summary>
    /// <returns>null where more than taints decides, and where a pod has no home.</returns>
    public static PlainHomes? Of(ClusterConfig config, InstanceTypeCatalog types)
    {
        if (config.FargateProfiles.HasItems() || config.IsAutoMode())
        {
            return null;
        }

        PlainHomes homes = new(config);
        return
            homes._pods.TrueForAll(pod => !IsConfigured(pod, config) && homes.Takes(pod))
            && homes._groups.TrueForAll(group => IsPlain(group, types))
            ? homes
            : null;
    }

    /// <summary>The names of the pods that a group takes.</summary>
    public List<string> NamesOn(NodeGroupBase group)
    {
        List<string> names = [];
        foreach (var pod in _pods)
        {
            if (Takes(group, pod))
            {
                names.Add(pod.Name);
            }
        }

        return names;
    }

    /// <summary>Whether a pod that a group takes has no home but spot nodes.</summary>
    public bool IsOnlySpotFor(NodeGroupBase group) =>
        _pods.Exists(pod =>
            Takes(group, pod)
            && _groups.TrueForAll(home =>
                NodeGroupMachines.PurchaseOf(home) == PurchaseOption.Spot || !Takes(home, pod)
            )
        );

    private bool Takes(SystemPod pod) => _groups.Exists(group => Takes(group, pod));

    private static bool Takes(NodeGroupBase group, SystemPod pod)
    {
        if (
            ImageFamily.IsWindows(group.AmiFamily)
            || (pod.Avoided is { } label && group.Labels?.ContainsKey(label) == true)
        )
        {
            return false;
        }

        foreach (var taint in group.Taints.Items())
        {
            if (taint is not null && Tolerating.Excludes(taint) && !pod.Tolerated.Contains(taint.Key))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsConfigured(SystemPod pod, ClusterConfig config) =>
        config.Addon(pod.Addon)?.ConfigurationValues is not null;

    private static bool IsPlain(NodeGroupBase group, InstanceTypeCatalog types) =>
        group
            is { Bottlerocket: null, OverrideBootstrapCommand: null, PreBootstrapCommands: null, MaxPodsPerNode: null }
                and not NodeGroup { KubeletExtraConfig: not null }
        && (group.MaxSize ?? group.DesiredCapacity) is null or > 0
        && HasRoom(NodeGroupMachines.TypesOf(group), types);

    private static bool HasRoom(ValueList<string>? names, InstanceTypeCatalog types)
    {
        foreach (var name in names.Items())
        {
            if (
                name is not null
                && types.Find(name)
                    is { VCpus: < EnoughProcessors }
                        or { MemoryMiB: < EnoughMiB }
                        or { MaxPods: < EnoughPods }
            )
            {
                return false;
            }
        }

        return true;
    }
}
