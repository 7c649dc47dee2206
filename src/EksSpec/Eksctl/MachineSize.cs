using System.Globalization;

namespace EksSpec.Eksctl;

/// <summary>What a machine has, as far as its name says it.</summary>
/// <param name="Cpus">Virtual processors.</param>
/// <param name="MemoryMiB">Memory, in MiB.</param>
/// <remarks>
/// In the families of general use the size gives the processors and the family the memory of each: <c>m6i.large</c> has 2,
/// with 4 GiB each. Other families, and machines older than generation 4, are not known here.
/// </remarks>
internal readonly record struct MachineSize(int Cpus, int MemoryMiB)
{
    /// <summary>The size of a type; null where the name does not say it.</summary>
    public static MachineSize? Of(string? type)
    {
        var dot = type?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot <= 0)
        {
            return null;
        }

        var family = type.AsSpan(0, dot);
        var size = type.AsSpan(dot + 1);
        if (family is "t2" or "t3" or "t3a" or "t4g")
        {
            return OfBurstable(family, size);
        }

        if (MemoryPerCpu(family) is not { } memory || CpusOf(size) is not { } cpus)
        {
            return null;
        }

        return new(cpus, cpus * memory);
    }

    /// <summary>The size in words: <c>2 vCPU and 8 GiB</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Cpus} vCPU and {MemoryMiB / 1024.0:0.##} GiB");

    private static int? MemoryPerCpu(ReadOnlySpan<char> family)
    {
        if (family.Length < 2 || !char.IsAsciiDigit(family[1]))
        {
            return null;
        }

        var isOld = family[1] < '5';
        return family[0] switch
        {
            _ when family is "c5n" => 2688,
            'm' when family[1] >= '4' => 4096,
            'c' when family[1] == '4' => 1920,
            'c' when !isOld => 2048,
            'r' when family[1] == '4' => 7808,
            'r' when !isOld => 8192,
            _ => null,
        };
    }

    private static int? CpusOf(ReadOnlySpan<char> size) =>
        size switch
        {
            "medium" => 1,
            "large" => 2,
            "xlarge" => 4,
            _ when size.EndsWith("xlarge")
                    && int.TryParse(size[..^6], NumberStyles.None, CultureInfo.InvariantCulture, out var times) => times
                * 4,
            _ => null,
        };

    private static MachineSize? OfBurstable(ReadOnlySpan<char> family, ReadOnlySpan<char> size)
    {
        var isSingle = family is "t2" && size is "nano" or "micro" or "small";
        return size switch
        {
            "nano" => new(isSingle ? 1 : 2, 512),
            "micro" => new(isSingle ? 1 : 2, 1024),
            "small" => new(isSingle ? 1 : 2, 2048),
            "medium" => new(2, 4096),
            "large" => new(2, 8192),
            "xlarge" => new(4, 16384),
            "2xlarge" => new(8, 32768),
            _ => null,
        };
    }
}
