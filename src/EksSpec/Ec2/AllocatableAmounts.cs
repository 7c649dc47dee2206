namespace EksSpec.Ec2;

/// <summary>Works out what the kubelet and the machine itself leave for pods.</summary>
/// <remarks>
/// The kubelet of EKS' images keeps 255 MiB and 11 MiB per pod, 6 % of the first processor, 1 % of the second, 0.5 % of the next
/// two and 0.25 % of the others, and evicts below 100 MiB.
/// </remarks>
internal static class AllocatableAmounts
{
    private const int EvictionMiB = 100;

    // A machine shows less memory than its type names: 2 to 7 %, by type. Karpenter counts on 7.5 %, and on 64 MiB of ARM firmware.
    private const decimal Overhead = 0.075m;
    private const int ArmFirmwareMiB = 64;

    public static Allocatable Of(InstanceType type, int? maxPods, bool prefixes)
    {
        var cpu = type.VCpus - ReservedCpu(type.VCpus);
        var firmware = type.Architecture == "arm64" ? ArmFirmwareMiB : 0;
        var (fewest, most) = Pods(type, maxPods, prefixes);
        // Some images reserve for the type's own number of pods, some for the number that the group allows.
        var reserved = maxPods ?? type.MaxPods;
        var visible = type.MemoryMiB - firmware - Math.Ceiling((type.MemoryMiB - firmware) * Overhead);
        return new(
            new(cpu, Bytes(visible - Kept(Math.Max(type.MaxPods, reserved))), fewest, type.Gpus),
            new(cpu, Bytes(type.MemoryMiB - Kept(Math.Min(type.MaxPods, reserved))), most, type.Gpus)
        );
    }

    // EKS sets a limit of its own for managed groups and prefixes; a kubelet started otherwise takes every address.
    private static (int Fewest, int Most) Pods(InstanceType type, int? maxPods, bool prefixes)
    {
        var limit = type.VCpus < 30 ? 110 : 250;
        var usesPrefixes = prefixes && type.Hypervisor is "nitro" or "metal";
        return maxPods is { } given
            ? (given, given)
            : (Math.Min(type.MaxPods, limit), usesPrefixes ? Math.Max(type.MaxPods, limit) : type.MaxPods);
    }

    private static decimal ReservedCpu(int cpus)
    {
        var reserved = 0m;
        for (var cpu = 0; cpu < cpus; cpu++)
        {
            reserved += cpu switch
            {
                0 => 0.06m,
                1 => 0.01m,
                < 4 => 0.005m,
                _ => 0.0025m,
            };
        }

        return reserved;
    }

    private static int Kept(int pods) => 255 + (11 * pods) + EvictionMiB;

    private static decimal Bytes(decimal mebibytes) => Math.Max(0, mebibytes) * 1024 * 1024;
}
