namespace EksSpec.Placement;

/// <summary>What a machine of an EC2 instance type offers.</summary>
/// <param name="Name">The type, such as <c>m5.large</c>.</param>
/// <param name="VCpus">Virtual processors.</param>
/// <param name="MemoryMiB">Memory, in MiB.</param>
/// <param name="MaxPods">Most pods with the VPC CNI's own addresses: network interfaces × (addresses − 1) + 2.</param>
/// <param name="Architecture"><c>amd64</c> or <c>arm64</c>.</param>
/// <param name="Gpus">NVIDIA cards.</param>
public sealed record InstanceTypeInfo(
    string Name,
    int VCpus,
    int MemoryMiB,
    int MaxPods,
    string Architecture,
    int Gpus = 0
)
{
    private const int EvictionMiB = 100;

    /// <summary>What is left for pods, at most.</summary>
    /// <param name="maxPods">Most pods the group allows; absent, <see cref="MaxPods"/>.</param>
    /// <remarks>
    /// The kubelet of EKS' images keeps 255 MiB and 11 MiB per pod, 6 % of the first processor, 1 % of the second, 0.5 % of the
    /// next two and 0.25 % of the others, and evicts below 100 MiB. A machine shows a little less memory than its type names.
    /// </remarks>
    public NodeCapacity Allocatable(int? maxPods = null)
    {
        var reserved = 0m;
        for (var cpu = 0; cpu < VCpus; cpu++)
        {
            reserved += cpu switch
            {
                0 => 0.06m,
                1 => 0.01m,
                < 4 => 0.005m,
                _ => 0.0025m,
            };
        }

        var pods = maxPods ?? MaxPods;
        var memory = MemoryMiB - (255 + (11 * MaxPods)) - EvictionMiB;
        return new(VCpus - reserved, Math.Max(0, memory) * 1024m * 1024m, pods, Gpus);
    }
}
