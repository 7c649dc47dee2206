namespace EksSpec.Eksctl;

/// <summary>
/// What eksctl believes of EC2 instance types: its own list of processors and accelerators, by family, which decides what it
/// refuses. A type that is not in it counts as a plain x86 machine. What machines are is in <c>Ec2</c>.
/// </summary>
internal static class EksctlInstanceTypes
{
    // Not every graphics machine has NVIDIA cards: g4ad has AMD ones.
    private static readonly HashSet<string> NvidiaFamilies = new(
        [
            .. (string[])["p2", "p3", "p3dn", "p4d", "p4de", "p5", "p5e", "p5en", "p6-b200", "p6-b300", "p6e-gb200"],
            .. (string[])["g3", "g3s", "g4dn", "g5", "g5g", "g6", "g6e", "g6f", "gr6", "gr6f", "g7e"],
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> ArmFamilies = new(
        [
            .. (string[])["a1", "t4g", "g5g", "hpc7g", "i4g", "i8g", "i8ge", "im4gn", "is4gen", "x2gd", "x8g"],
            .. (string[])["c6g", "c6gd", "c6gn", "c7g", "c7gd", "c7gn", "c8g", "c8gb", "c8gd", "c8gn"],
            .. (string[])["m6g", "m6gd", "m7g", "m7gd", "m8g", "m8gb", "m8gd", "m8gn"],
            .. (string[])["r6g", "r6gd", "r7g", "r7gd", "r8g", "r8gb", "r8gd", "r8gn", "p6e-gb200"],
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether the machine has NVIDIA cards.</summary>
    public static bool IsNvidia(string? type) => IsOf(NvidiaFamilies, type);

    /// <summary>Whether the machine has Inferentia chips.</summary>
    public static bool IsInferentia(string? type) => Family(type) is "inf1" or "inf2" && HasSize(type!);

    /// <summary>Whether the machine has Trainium chips.</summary>
    public static bool IsTrainium(string? type) =>
        Family(type) is "trn1" or "trn1n" or "trn2" or "trn2u" or "trn3" && HasSize(type!);

    /// <summary>Whether eksctl wants an image with drivers for the machine.</summary>
    public static bool IsAccelerated(string? type) => IsNvidia(type) || IsInferentia(type) || IsTrainium(type);

    /// <summary>Whether the machine has CPU credits: eksctl looks at the first letter only, and takes Trainium ones along.</summary>
    public static bool HasCredits(string? type) => type?.StartsWith('t') == true;

    /// <summary>Whether the processor is an ARM one.</summary>
    public static bool IsArm(string? type) => IsOf(ArmFamilies, type);

    /// <summary>The type that eksctl chooses a group's image by: the first accelerated one of a list, else its first.</summary>
    public static string ImageTypeOf(NodeGroupBase group)
    {
        var types = NodeGroupMachines.ListOf(group);
        if (types is not { Count: > 0 })
        {
            return group.InstanceType ?? "";
        }

        foreach (var type in types.AsSpan())
        {
            if (IsAccelerated(type))
            {
                return type;
            }
        }

        return types[0] ?? "";
    }

    private static bool IsOf(HashSet<string> families, string? type) =>
        Family(type) is { } family && families.Contains(family) && HasSize(type!);

    private static string? Family(string? type) =>
        type?.IndexOf('.', StringComparison.Ordinal) is { } dot and > 0 ? type[..dot] : null;

    private static bool HasSize(string type)
    {
        var size = type.AsSpan(type.IndexOf('.', StringComparison.Ordinal) + 1);
        return size is "nano" or "micro" or "small" or "medium" or "large" or "xlarge"
            || size.StartsWith("metal")
            || (size.EndsWith("xlarge") && size[..^"xlarge".Length].IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
