using System.Net;
using System.Net.Sockets;

namespace EksSpec.Rules;

/// <summary>The functions that the API server brings: quantities, addresses, URLs, formats, versions.</summary>
internal static class CelKubernetes
{
    /// <summary>The value of a call; null where the function is none of these.</summary>
    public static object? Call(string function, object[] arguments) =>
        OfQuantity(function, arguments)
        ?? OfAddress(function, arguments)
        ?? OfUrl(function, arguments)
        ?? CelNamedFormats.Call(function, arguments)
        ?? CelVersions.Call(function, arguments);

    private static object? OfQuantity(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("quantity", [string a]) => Quantity.TryParse(a, out var quantity)
                ? quantity
                : new CelError("a text is no quantity"),
            ("isQuantity", [string a]) => Quantity.TryParse(a, out _),
            ("sign", [Quantity a]) => (long)Math.Sign(a.Amount),
            ("isInteger", [Quantity a]) => IsWhole(a),
            ("asInteger", [Quantity a]) => IsWhole(a) ? (long)a.Amount : new CelError("a quantity is no whole number"),
            ("asApproximateFloat", [Quantity a]) => (double)a.Amount,
            ("isGreaterThan", [Quantity a, Quantity b]) => a.Amount > b.Amount,
            ("isLessThan", [Quantity a, Quantity b]) => a.Amount < b.Amount,
            ("compareTo", [Quantity a, Quantity b]) => (long)a.Amount.CompareTo(b.Amount),
            ("add", [Quantity a, Quantity b]) => a.Plus(b.Amount),
            ("add", [Quantity a, long b]) => a.Plus(b),
            ("sub", [Quantity a, Quantity b]) => a.Plus(-b.Amount),
            ("sub", [Quantity a, long b]) => a.Plus(-(decimal)b),
            _ => null,
        };

    private static bool IsWhole(Quantity quantity) =>
        decimal.IsInteger(quantity.Amount) && Math.Abs(quantity.Amount) <= long.MaxValue;

    private static object? OfAddress(string function, object[] arguments) =>
        (function, arguments) switch
        {
            ("ip", [string a]) => Address(a) ?? new CelError("a text is no IP address") as object,
            ("isIP", [string a]) => Address(a) is not null,
            ("ip.isCanonical", [string a]) => Address(a) is { } address
                ? address.ToString() == a
                : new CelError("a text is no IP address"),
            ("family", [IPAddress a]) => a.AddressFamily == AddressFamily.InterNetwork ? 4L : 6L,
            ("isLoopback", [IPAddress a]) => IPAddress.IsLoopback(a),
            ("isUnspecified", [IPAddress a]) => a.Equals(IPAddress.Any) || a.Equals(IPAddress.IPv6Any),
            ("isLinkLocalMulticast", [IPAddress a]) => a.GetAddressBytes()
                is [224, 0, 0, _]
                    or [0xFF, 0x02 or 0x12 or 0x22 or 0x32, ..],
            ("isLinkLocalUnicast", [IPAddress a]) => a.GetAddressBytes() is [169, 254, _, _] || a.IsIPv6LinkLocal,
            ("isGlobalUnicast", [IPAddress a]) => !IPAddress.IsLoopback(a)
                && !a.Equals(IPAddress.Any)
                && !a.Equals(IPAddress.IPv6Any)
                && !a.Equals(IPAddress.Broadcast)
                && a.GetAddressBytes() is not ([>= 224 and < 240, _, _, _] or [169, 254, _, _])
                && !a.IsIPv6Multicast
                && !a.IsIPv6LinkLocal,
            ("cidr", [string a]) => Block(a) ?? new CelError("a text is no CIDR block") as object,
            ("isCIDR", [string a]) => Block(a) is not null,
            ("containsIP", [CelBlock a, IPAddress b]) => Holds(a, b),
            ("containsIP", [CelBlock a, string b]) => Address(b) is { } address
                ? Holds(a, address)
                : new CelError("a text is no IP address"),
            ("containsCIDR", [CelBlock a, CelBlock b]) => a.Prefix <= b.Prefix && Holds(a, b.Address),
            ("containsCIDR", [CelBlock a, string b]) => Block(b) is { } block
                ? a.Prefix <= block.Prefix && Holds(a, block.Address)
                : new CelError("a text is no CIDR block"),
            ("ip", [CelBlock a]) => a.Address,
            ("masked", [CelBlock a]) => a with { Address = Masked(a) },
            ("prefixLength", [CelBlock a]) => (long)a.Prefix,
            _ => null,
        };

    private static IPAddress? Address(string text) => IpText.AddressError(text) is null ? IpText.Parse(text) : null;

    private static CelBlock? Block(string text) =>
        IpText.IsBlock(text)
        && IpText.ParseBlock(text) is { } block
        && Address(text[..text.IndexOf('/', StringComparison.Ordinal)]) is { } address
            ? new(address, block.PrefixLength)
            : null;

    private static bool Holds(CelBlock block, IPAddress address) =>
        block.Address.AddressFamily == address.AddressFamily
        && Masked(block).Equals(Masked(block with { Address = address }));

    private static IPAddress Masked(CelBlock block)
    {
        var bytes = block.Address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] &= (byte)(0xFF << Math.Clamp(8 - (block.Prefix - (i * 8)), 0, 8));
        }

        return new(bytes);
    }

    private static object? OfUrl(string function, object[] arguments) =>
        (function, arguments) switch
        {
            // It is checked with its fragment, and read without it.
            ("url", [string a]) => (GoUrl.Parse(a) is null ? null : GoUrl.Parse(a.Split('#')[0]))
                ?? new CelError("a text is no URL") as object,
            ("isURL", [string a]) => GoUrl.Parse(a) is not null,
            ("getScheme", [GoUrl a]) => a.Scheme,
            ("getHost", [GoUrl a]) => a.Host,
            ("getHostname", [GoUrl a]) => a.HostName,
            ("getPort", [GoUrl a]) => a.Port,
            ("getEscapedPath", [GoUrl a]) => a.EscapedPath,
            ("getQuery", [GoUrl a]) => new CelMadeMap([
                .. a.Query().Select(pair => ((object)pair.Name, (object)new CelList([.. pair.Values]))),
            ]),
            _ => null,
        };
}
