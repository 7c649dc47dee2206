using System.Globalization;
using System.Net;

namespace EksSpec.Rules;

/// <summary>Blocks with bits behind their prefix: <c>203.0.113.10/24</c> means the whole of 203.0.113.0/24.</summary>
internal static class HostBits
{
    /// <summary>Reports a block that names one address of it; the report stands at the block.</summary>
    public static void Check(string text, RuleInfo rule, Report report)
    {
        if (
            IpText.ParseBlock(text) is { } block
            && IpText.Parse(text[..text.IndexOf('/', StringComparison.Ordinal)]) is { } address
        )
        {
            report.If(
                !block.BaseAddress.Equals(address),
                rule,
                "",
                $"'{text}' is {block}, {Count(block)} addresses.",
                $"Write {block}, or {address}/{address.GetAddressBytes().Length * 8} for the one address."
            );
        }
    }

    private static string Count(IPNetwork block)
    {
        var free = (block.BaseAddress.GetAddressBytes().Length * 8) - block.PrefixLength;
        return free < 63 ? (1L << free).ToString("N0", CultureInfo.InvariantCulture) : $"2^{free}";
    }
}
