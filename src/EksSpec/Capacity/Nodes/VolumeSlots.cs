namespace EksSpec.Capacity;

/// <summary>How many EBS volumes of pods a machine attaches.</summary>
/// <remarks>
/// A machine of the Nitro system has 28 places, which volumes share with network interfaces and local disks; from the seventh
/// generation on volumes have places of their own, 32 or more. Others attach 39. One is the machine's own volume.
/// </remarks>
internal static class VolumeSlots
{
    private const int Shared = 28;
    private const int Own = 1;
    private const int MostLocalDisks = 8;
    private const int OnXen = 39;
    private const int MostOfAny = 127;

    /// <summary>So many for certain: every network interface is attached that there may be.</summary>
    public static int Cautious(InstanceType type) =>
        Math.Max(1, Shared - Own - (type.NetworkInterfaces ?? 1) - (type.LocalStorageGB > 0 ? MostLocalDisks : 0));

    /// <summary>No more than so many.</summary>
    public static int Generous(InstanceType type) =>
        type.Hypervisor == "xen" ? OnXen
        : GenerationOf(type.Name) is > 0 and < 7 ? Shared - Own - 1
        : MostOfAny;

    // m5.large is of the fifth generation; the digits of u-6tb1.metal say something else.
    private static int GenerationOf(string name)
    {
        var start = name.AsSpan().IndexOfAnyInRange('0', '9');
        return start > 0 && !name.Contains('-', StringComparison.Ordinal) ? name[start] - '0' : 0;
    }
}
