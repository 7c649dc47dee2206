using System.Buffers.Text;
using System.Text;

namespace EksSpec.Ec2;

/// <summary>
/// The types in <c>instance-types.tsv</c>, which <c>build/instance-types.py</c> makes and describes. The text is loaded when
/// the first type is asked for, and only the lines that are asked for are parsed.
/// </summary>
internal static class InstanceTypeTable
{
    private static readonly Lazy<byte[]> Text = new(Load);
    private static readonly Dictionary<string, InstanceType> Parsed = new(StringComparer.Ordinal);

    /// <summary>Every name, in the order of the table.</summary>
    public static IEnumerable<string> Names =>
        Encoding.UTF8.GetString(Text.Value).Split('\n')[1..^1].Select(line => line[..line.IndexOf('\t')]);

    /// <summary>A type; null for one that EC2 does not have.</summary>
    public static InstanceType? Find(string name)
    {
        lock (Parsed)
        {
            if (!Parsed.TryGetValue(name, out var known) && Search(name) is { } found)
            {
                Parsed.Add(name, known = found);
            }

            return known;
        }
    }

    private static InstanceType? Search(string name)
    {
        var text = Text.Value.AsSpan();
        text = text[(text.IndexOf((byte)'\n') + 1)..];
        Span<byte> wanted = stackalloc byte[64];
        if (!Encoding.UTF8.TryGetBytes(name, wanted, out var length))
        {
            return null;
        }

        wanted = wanted[..length];
        while (!text.IsEmpty)
        {
            var start = text[..(text.Length / 2)].LastIndexOf((byte)'\n') + 1;
            var rest = text[start..];
            var line = rest[..rest.IndexOf((byte)'\n')];
            var order = wanted.SequenceCompareTo(line[..line.IndexOf((byte)'\t')]);
            if (order == 0)
            {
                return Parse(name, line);
            }

            text = order < 0 ? text[..start] : rest[(line.Length + 1)..];
        }

        return null;
    }

    private static InstanceType Parse(string name, ReadOnlySpan<byte> line)
    {
        var cells = new Cells(line);
        cells.Text();
        var vCpus = cells.Number() ?? 0;
        var memory = cells.Number() ?? 0;
        var architecture = cells.Text()!;
        var type = new InstanceType(name, vCpus, memory, cells.Number() ?? 0, architecture)
        {
            NetworkInterfaces = cells.Number(),
            AddressesPerInterface = cells.Number(),
            Hypervisor = cells.Text(),
            NetworkMbps = cells.Number(),
            EbsMbps = cells.Number(),
            LocalStorageGB = cells.Number(),
            BranchInterfaces = cells.Number(),
            InUsEast1 = cells.Price() is { } us ? new(us, "karpenter") : null,
            InApNortheast1 = cells.Price() is { } tokyo ? new(tokyo, cells.Text()!) : cells.Skip(),
            Accelerator = cells.Number() is { } count ? new(count, cells.Text()!, cells.Text()!, cells.Number()) : null,
        };
        return type.Accelerator is { Maker: "nvidia" } cards ? type with { Gpus = cards.Count } : type;
    }

    private static byte[] Load()
    {
        using var stream = typeof(InstanceTypeTable).Assembly.GetManifestResourceStream("instance-types.tsv")!;
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return text;
    }

    /// <summary>The cells of a line, one after the other; those that are left out at the end are empty.</summary>
    private ref struct Cells(ReadOnlySpan<byte> line)
    {
        private ReadOnlySpan<byte> _rest = line;

        public string? Text() => Next() is { IsEmpty: false } cell ? Encoding.UTF8.GetString(cell) : null;

        public int? Number() => Utf8Parser.TryParse(Next(), out int number, out _) ? number : null;

        public decimal? Price() => Utf8Parser.TryParse(Next(), out decimal price, out _) ? price : null;

        public InstancePrice? Skip()
        {
            Next();
            return null;
        }

        private ReadOnlySpan<byte> Next()
        {
            var tab = _rest.IndexOf((byte)'\t');
            var cell = tab < 0 ? _rest : _rest[..tab];
            _rest = tab < 0 ? default : _rest[(tab + 1)..];
            return cell;
        }
    }
}
