namespace EksSpec.Placement;

/// <summary>Resources of a pod that are no processors and no memory: devices, huge pages, disk.</summary>
/// <param name="names">The extra resources it asks for.</param>
/// <param name="disk">The bytes of ephemeral storage it asks for.</param>
/// <param name="types">What is known of instance types.</param>
internal sealed class ResourceHurdle(string[] names, decimal disk, InstanceTypeCatalog types) : Hurdle
{
    private const decimal GiB = 1024m * 1024 * 1024;

    // What eksctl gives a root volume, and Auto Mode the volume of pods.
    private const int VolumeGiB = 80;

    /// <summary>The hurdle of a pod; <see langword="null"/> where it asks for nothing of the kind.</summary>
    public static ResourceHurdle? Of(Workload workload, InstanceTypeCatalog types)
    {
        string[] names = [.. ExtraResources.Of(workload.Pod)];
        var disk = PodRequests.Of(workload.Pod, "ephemeral-storage", workload.Defaults);
        return names.Length > 0 || disk > 0 ? new(names, disk, types) : null;
    }

    public override Obstruction? On(PlacementGroup group)
    {
        // What Fargate has is asked when a profile takes the pod.
        if (group.Profile is not null)
        {
            return null;
        }

        foreach (var name in names)
        {
            if (
                MakerOf(name) is { } maker
                && Machines(group) is { } machines
                && !machines.Exists(type => Has(type, maker))
            )
            {
                return new(NodeCoverage.None, $"It asks for {name}, and no machine of the group has that.");
            }
        }

        return names.Length > 0
            ? Obstruction.Doubt($"It asks for {names[0]}, which nodes have only where somebody gives it to them.")
            : OfDisk(group);
    }

    private static string? MakerOf(string name) =>
        name.StartsWith("nvidia.com/", StringComparison.Ordinal) ? "nvidia"
        : name.StartsWith("aws.amazon.com/neuron", StringComparison.Ordinal) ? "aws"
        : name == "amd.com/gpu" ? "amd"
        : null;

    private static bool Has(InstanceType type, string maker) =>
        type.Accelerator?.Maker == maker || (maker == "nvidia" && type.Gpus > 0);

    private List<InstanceType>? Machines(PlacementGroup group)
    {
        List<InstanceType> machines = [];
        foreach (var name in group.InstanceTypes)
        {
            if (name is null || types.Find(name) is not { } type)
            {
                return null;
            }

            machines.Add(type);
        }

        return machines.Count == 0 ? null : machines;
    }

    // The kubelet keeps 1 GiB and stops at 10 % of the disk.
    private Obstruction? OfDisk(PlacementGroup group)
    {
        if (disk == 0)
        {
            return null;
        }

        var isOwn = group.Source is ManagedNodeGroup { LaunchTemplate: not null };
        var volume = (group.Source?.VolumeSize ?? VolumeGiB) * GiB;
        var local = Machines(group)?.Max(type => type.LocalStorageGB) ?? 0;
        var asked = $"It asks for {decimal.Ceiling(disk / GiB)} GiB of ephemeral storage";
        return disk <= (volume * 0.89m) - GiB && !isOwn && group.Pool is null ? null
            : disk > volume && local == 0 && !isOwn && group.Source is not null
                ? new(NodeCoverage.None, $"{asked}, and the volume of a node has {decimal.Floor(volume / GiB)} GiB.")
            : Obstruction.Doubt($"{asked}, and how much a node has left isn't known before it runs.");
    }
}
