using System.Globalization;
using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>What Karpenter and EKS Auto Mode say of a machine by labels, as far as its type decides it.</summary>
internal static class MachineLabels
{
    private static readonly Dictionary<string, string> Old = new(StringComparer.Ordinal)
    {
        ["beta.kubernetes.io/arch"] = NodeLabels.Arch,
        ["beta.kubernetes.io/os"] = NodeLabels.Os,
        ["beta.kubernetes.io/instance-type"] = NodeLabels.InstanceType,
        ["failure-domain.beta.kubernetes.io/zone"] = NodeLabels.Zone,
        ["failure-domain.beta.kubernetes.io/region"] = NodeLabels.Region,
    };

    private static readonly string[] Others = (
        "instance-tenancy instance-cpu-sustained-clock-speed-mhz instance-capability-flex nitro-sandbox ec2nodeclass "
        + "capacity-reservation-type capacity-reservation-id capacity-reservation-interruptible placement-group-id "
        + "placement-group-partition"
    ).Split(' ');

    /// <summary>The labels that every machine has, after <c>instance-</c>.</summary>
    public static IReadOnlyList<string> OfAll { get; } =
        (
            "category family generation size cpu cpu-manufacturer memory network-bandwidth ebs-bandwidth hypervisor "
            + "encryption-in-transit-supported"
        ).Split(' ');

    /// <summary>The labels that a machine has only if it has the part they describe, after <c>instance-</c>.</summary>
    public static IReadOnlyList<string> OfSome { get; } =
        (
            "local-nvme gpu-name gpu-manufacturer gpu-count gpu-memory accelerator-name accelerator-manufacturer "
            + "accelerator-count"
        ).Split(' ');

    /// <summary>Every label of Karpenter's own that a pool may ask for, with its prefix.</summary>
    public static string[] Known { get; } =
    [
        .. OfAll.Concat(OfSome).Select(label => $"{KarpenterApi.AwsGroup}/instance-{label}"),
        .. Others.Select(label => $"{KarpenterApi.AwsGroup}/{label}"),
    ];

    // Told apart from every value by being itself.
    private static readonly string Undecided = new('?', 1);

    /// <summary>The key of a label without the prefix of Karpenter or Auto Mode; null for one that isn't theirs.</summary>
    public static string? Own(string key) =>
        key.StartsWith(KarpenterApi.AwsGroup + "/", StringComparison.Ordinal)
            ? key[(KarpenterApi.AwsGroup.Length + 1)..]
        : key.StartsWith(KarpenterApi.AutoModeGroup + "/instance-", StringComparison.Ordinal)
            ? key[(KarpenterApi.AutoModeGroup.Length + 1)..]
        : null;

    /// <summary>The key that is used today for a label.</summary>
    public static string Today(string key) => Old.GetValueOrDefault(key, key);

    /// <summary>What a label says of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The key of the label, as it is used today.</param>
    /// <param name="value">The value; null where machines of the type don't have the label.</param>
    /// <returns>Whether the type decides the label.</returns>
    public static bool TryGet(InstanceType type, string key, out string? value)
    {
        value = key switch
        {
            NodeLabels.InstanceType => type.Name,
            NodeLabels.Arch => type.Architecture,
            // Windows runs on x86 only.
            NodeLabels.Os when type.Architecture == "arm64" => "linux",
            NodeLabels.Os => Undecided,
            _ => Own(key) is { } own ? OfMachine(type, own) : Undecided,
        };
        return !ReferenceEquals(value, Undecided);
    }

    /// <summary>What a label says of a type; null where the type has none, or doesn't decide it.</summary>
    public static string? ValueOf(InstanceType type, string key) => TryGet(type, key, out var value) ? value : null;

    private static string? OfMachine(InstanceType type, string key)
    {
        var dot = type.Name.IndexOf('.', StringComparison.Ordinal);
        var cards = type.Accelerator is { Maker: "nvidia" or "amd" } ? type.Accelerator : null;
        var chips = type.Accelerator is { Maker: "aws" or "qualcomm" or "habana" } ? type.Accelerator : null;
        return key switch
        {
            "instance-family" => type.Name[..dot],
            "instance-size" => type.Name[(dot + 1)..],
            "instance-category" => Category(type.Name.AsSpan(0, dot)),
            "instance-generation" => Generation(type.Name.AsSpan(0, dot)),
            "instance-cpu" => Text(type.VCpus),
            "instance-memory" => Text(type.MemoryMiB),
            "instance-hypervisor" => type.Hypervisor is "nitro" or "xen" ? type.Hypervisor : "",
            "instance-gpu-name" => cards?.Name,
            "instance-gpu-manufacturer" => cards?.Maker,
            "instance-gpu-count" => cards is null ? null : Text(cards.Count),
            "instance-accelerator-name" => chips?.Name,
            "instance-accelerator-manufacturer" => chips?.Maker,
            "instance-accelerator-count" => chips is null ? null : Text(chips.Count),
            "instance-local-nvme" => type.LocalStorageGB is > 0 and var size ? Text(size) : null,
            _ => Undecided,
        };
    }

    // u-6tb1 is of category u and generation 1.
    private static string? Category(ReadOnlySpan<char> family)
    {
        var end = family.IndexOfAnyExceptInRange('a', 'z');
        return end > 0 ? family[..end].ToString() : null;
    }

    private static string? Generation(ReadOnlySpan<char> family)
    {
        var size = family.IndexOf("tb", StringComparison.Ordinal);
        var rest = size < 0 ? family : family[(size + 2)..];
        var start = rest.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var end = rest[start..].IndexOfAnyExceptInRange('0', '9');
        return (end < 0 ? rest[start..] : rest.Slice(start, end)).ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
