using System.Globalization;
using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Pods that an add-on puts on every node that they may run on.</summary>
/// <param name="Addon">The add-on that brings them.</param>
/// <param name="Name">The name of their DaemonSet.</param>
internal sealed record SystemDaemonSet(string Addon, string Name)
{
    private static readonly V1Toleration Everything = new() { OperatorProperty = "Exists" };

    /// <summary>Their namespace.</summary>
    public string Namespace { get; init; } = "kube-system";

    /// <summary>What they send about their node.</summary>
    public Telemetry Sends { get; init; }

    /// <summary>Where the add-on's own settings speak of these pods; absent where all of them do.</summary>
    public string? Part { get; init; }

    /// <summary>Whether the tolerations of the whole add-on count for these pods, unless they have their own.</summary>
    public bool SharesTolerations { get; init; }

    /// <summary>The setting that turns them off; absent where none does.</summary>
    public string? OffSwitch { get; init; }

    /// <summary>The setting of their part by which they tolerate everything; absent where tolerations are settings.</summary>
    public string? TolerationSwitch { get; init; }

    /// <summary>What they tolerate as they come: everything, unless said otherwise.</summary>
    public IReadOnlyList<V1Toleration> Tolerated { get; init; } = [Everything];

    /// <summary>The first version that tolerates it; those before tolerate nothing.</summary>
    public (int Major, int Minor) Since { get; init; }

    /// <summary>Whether the add-on has the like of them for Windows.</summary>
    public bool IsForWindowsToo { get; init; }

    /// <summary>What one of them asks of a node.</summary>
    public (decimal Cpu, int MemoryMiB) Requests { get; init; }

    /// <summary>Whether a cluster gets them.</summary>
    public bool IsIn(ClusterConfig cluster) =>
        cluster.HasAddon(Addon)
        && (
            OffSwitch is null
            || AddonPods.Settings(cluster.Addon(Addon).Values(), OffSwitch)?["enabled"]?.AsBoolean is not false
        );

    /// <summary>The place of their pods, by what they come with and what the add-on's settings say.</summary>
    /// <returns>null where the settings can't be read.</returns>
    public V1PodSpec? PodIn(ClusterConfig cluster)
    {
        var addon = cluster.Addon(Addon);
        if (AddonPods.Of(addon, Part, SharesTolerations) is not { } said)
        {
            return null;
        }

        said.Tolerations = Tolerations(addon, said);
        return said;
    }

    /// <summary>Their DaemonSets in a cluster: that for Linux, and that for Windows where the add-on has one.</summary>
    /// <returns>None where the settings can't be read.</returns>
    public IEnumerable<V1DaemonSet> In(ClusterConfig cluster)
    {
        string[] systems = IsForWindowsToo ? ["linux", "windows"] : ["linux"];
        foreach (var system in systems)
        {
            if (PodIn(cluster) is { } pod)
            {
                pod.Containers = [new() { Name = Name }];
                pod.NodeSelector ??= new Dictionary<string, string>();
                pod.NodeSelector[NodeLabels.Os] = system;
                yield return new()
                {
                    Metadata = new() { Name = Name, NamespaceProperty = Namespace },
                    Spec = new() { Template = new() { Spec = pod } },
                };
            }
        }
    }

    private IList<V1Toleration> Tolerations(Addon? addon, V1PodSpec said)
    {
        if (TolerationSwitch is not null)
        {
            var all = AddonPods.Settings(addon.Values(), Part)?[TolerationSwitch]?.AsBoolean ?? (Tolerated.Count > 0);
            return all ? [Everything] : said.Tolerations ?? [];
        }

        return said.Tolerations ?? (IsBefore(addon?.Version) ? [] : [.. Tolerated]);
    }

    // v1.5.5-eksbuild.1; without a version it is a newer one.
    private bool IsBefore(string? version)
    {
        string[] numbers = version?.TrimStart('v').Split('.') ?? [];
        return numbers.Length > 1
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && (major, minor).CompareTo(Since) < 0;
    }
}
