using System.Globalization;

namespace EksSpec.Ec2;

/// <summary>
/// The types in <c>instance-types.tsv</c>, which <c>build/instance-types.py</c> makes and describes. The text is loaded when
/// the first type is asked for, and only the lines that are asked for are parsed.
/// </summary>
internal static class InstanceTypeTable
{
    private static readonly Lazy<string> Text = new(Load);
    private static readonly Lazy<InstanceType[]> Every = new(() => [.. Text.Value.Split('\n')[1..^1].Select(Parse)]);
    private static readonly Dictionary<string, InstanceType> Parsed = new(StringComparer.Ordinal);

    /// <summary>Every name, in the order of the table.</summary>
    public static IEnumerable<string> Names => Text.Value.Split('\n')[1..^1].Select(line => line[..line.IndexOf('\t')]);

    /// <summary>Every type, in the order of the table. The whole table is parsed for it, once.</summary>
    public static IReadOnlyList<InstanceType> All => Every.Value;

    /// <summary>A type; null for one that EC2 does not have.</summary>
    public static InstanceType? Find(string name)
    {
        lock (Parsed)
        {
            if (!Parsed.TryGetValue(name, out var known) && LineOf(name) is { } line)
            {
                Parsed.Add(name, known = Parse(line));
            }

            return known;
        }
    }

    private static string? LineOf(string name)
    {
        var start = Text.Value.IndexOf($"\n{name}\t", StringComparison.Ordinal) + 1;
        return start == 0 || name.Contains('\t', StringComparison.Ordinal)
            ? null
            : Text.Value[start..Text.Value.IndexOf('\n', start)];
    }

    private static InstanceType Parse(string line)
    {
        var cells = line.Split('\t');
        var type = new InstanceType(cells[0], Number(1) ?? 0, Number(2) ?? 0, Number(4) ?? 0, cells[3])
        {
            NetworkInterfaces = Number(5),
            AddressesPerInterface = Number(6),
            Hypervisor = Cell(7),
            NetworkMbps = Number(8),
            EbsMbps = Number(9),
            LocalStorageGB = Number(10),
            BranchInterfaces = Number(11),
            InUsEast1 = Price(12) is { } us ? new(us, "karpenter") : null,
            InApNortheast1 = Price(13) is { } tokyo ? new(tokyo, cells[14]) : null,
            Accelerator = Number(15) is { } count ? new(count, cells[16], cells[17], Number(18)) : null,
        };
        return type.Accelerator is { Maker: "nvidia" } cards ? type with { Gpus = cards.Count } : type;

        // Empty cells at the end of a line are left out.
        string? Cell(int column) => cells.ElementAtOrDefault(column) is { Length: > 0 } cell ? cell : null;

        int? Number(int column) => Cell(column) is { } cell ? int.Parse(cell, CultureInfo.InvariantCulture) : null;

        decimal? Price(int column) =>
            Cell(column) is { } cell ? decimal.Parse(cell, CultureInfo.InvariantCulture) : null;
    }

    private static string Load()
    {
        using var text = new StreamReader(
            typeof(InstanceTypeTable).Assembly.GetManifestResourceStream("instance-types.tsv")!
        );
        return text.ReadToEnd();
    }
}
