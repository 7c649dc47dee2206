namespace EksSpec.Ec2;

/// <summary>What a machine of an EC2 instance type offers.</summary>
/// <param name="Name">The type, such as <c>m5.large</c>.</param>
/// <param name="VCpus">Virtual processors.</param>
/// <param name="MemoryMiB">Memory, in MiB.</param>
/// <param name="MaxPods">Most pods with the VPC CNI's own addresses: network interfaces × (addresses − 1) + 2.</param>
/// <param name="Architecture"><c>amd64</c> or <c>arm64</c>.</param>
/// <param name="Gpus">NVIDIA cards.</param>
public sealed record InstanceType(string Name, int VCpus, int MemoryMiB, int MaxPods, string Architecture, int Gpus = 0)
{
    /// <summary>Network interfaces of the default card; null where AWS lists none.</summary>
    internal int? NetworkInterfaces { get; init; }

    /// <summary>IPv4 addresses of each of them.</summary>
    internal int? AddressesPerInterface { get; init; }

    /// <summary>Branch interfaces, for pods with security groups of their own.</summary>
    internal int? BranchInterfaces { get; init; }

    /// <summary><c>nitro</c>, <c>xen</c>, or <c>metal</c> for a machine without one.</summary>
    internal string? Hypervisor { get; init; }

    /// <summary>Baseline of the network, in Mbit/s.</summary>
    internal int? NetworkMbps { get; init; }

    /// <summary>Most throughput to EBS volumes, in Mbit/s.</summary>
    internal int? EbsMbps { get; init; }

    /// <summary>Local disks, in GB.</summary>
    internal int? LocalStorageGB { get; init; }

    /// <summary>Its cards or chips beside the processor.</summary>
    internal Accelerator? Accelerator { get; init; }

    /// <summary>Its price in us-east-1.</summary>
    internal InstancePrice? InUsEast1 { get; init; }

    /// <summary>Its price in ap-northeast-1.</summary>
    internal InstancePrice? InApNortheast1 { get; init; }

    /// <summary>What is left for pods, as far as it can be known before the machine runs.</summary>
    /// <param name="maxPods">Most pods the group allows; absent, <see cref="MaxPods"/> and EKS' own limit decide.</param>
    /// <param name="prefixes">Whether the VPC CNI may give a node prefixes instead of single addresses.</param>
    public Allocatable Allocatable(int? maxPods = null, bool prefixes = false) =>
        AllocatableAmounts.Of(this, maxPods, prefixes);
}
