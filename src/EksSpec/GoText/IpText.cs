using System.Net;
using System.Net.Sockets;

namespace EksSpec.GoText;

/// <summary>
/// IP addresses and blocks as the API server reads them: it parses with leading zeros allowed, and then refuses them. Every
/// test answers with what is wrong, or with <see langword="null"/> for a valid text.
/// </summary>
internal static class IpText
{
    /// <summary>Reads an address, leading zeros allowed; an IPv4 address comes back as IPv4 however it is written.</summary>
    public static IPAddress? Parse(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return ParseV4(text);
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c) && c is not (':' or '.'))
            {
                return null;
            }
        }

        // .NET reads an IPv4 tail more freely than Go does.
        var tail = text[(text.LastIndexOf(':') + 1)..];
        return
            (!tail.Contains('.', StringComparison.Ordinal) || ParseV4(tail) is not null)
            && IPAddress.TryParse(text, out var address)
            ? address
            : null;
    }

    /// <summary>An address in a field that older servers took in any spelling.</summary>
    public static string? AddressError(string text) =>
        Parse(text) is not { } address ? "is not an IP address"
        : HasLeadingZero(text) ? "has leading zeros"
        : address.IsIPv4MappedToIPv6 ? "is an IPv4 address in IPv6 spelling"
        : null;

    /// <summary>An address that traffic from elsewhere can be sent to.</summary>
    public static string? ReachableError(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            Span<byte> bytes = stackalloc byte[4];
            address.TryWriteBytes(bytes, out _);
            return bytes switch
            {
                [0, 0, 0, 0] => "is the unspecified address",
                [127, ..] => "is in the loopback range",
                [169, 254, ..] => "is in the link-local range",
                [224, 0, 0, _] => "is in the link-local multicast range",
                _ => null,
            };
        }

        return address.Equals(IPAddress.IPv6None) ? "is the unspecified address"
            : IPAddress.IsLoopback(address) ? "is in the loopback range"
            : address.IsIPv6LinkLocal ? "is in the link-local range"
            : address.IsIPv6Multicast && (address.GetAddressBytes()[1] & 0x0F) == 2
                ? "is in the link-local multicast range"
            : null;
    }

    /// <summary>Reads a block, host bits and leading zeros allowed.</summary>
    public static (IPAddress Address, int Prefix)? ParseBlock(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || Parse(text[..slash]) is not { } address)
        {
            return null;
        }

        var digits = text.AsSpan(slash + 1);
        if (digits.IsEmpty || digits.Length > 6 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var prefix = 0;
        foreach (var c in digits)
        {
            prefix = (prefix * 10) + (c - '0');
        }

        return prefix <= BitsOf(address) ? (address, prefix) : null;
    }

    /// <summary>Whether Go itself reads a text as a block: host bits pass, leading zeros in an IPv4 address don't.</summary>
    public static bool IsBlock(string? text) =>
        text is not null
        && ParseBlock(text) is not null
        && !HasLeadingZero(text[..text.IndexOf('/', StringComparison.Ordinal)]);

    /// <summary>A block in a field that older servers took in any spelling.</summary>
    public static string? BlockError(string text)
    {
        if (ParseBlock(text) is not var (address, prefix))
        {
            return "is not a CIDR block";
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return HasLeadingZero(text[..slash]) || (text[slash + 1] == '0' && text.Length > slash + 2)
                ? "has leading zeros"
            : address.IsIPv4MappedToIPv6 ? "is an IPv4 block in IPv6 spelling"
            : !IsNetwork(address, prefix) ? "has bits set after its prefix"
            : null;
    }

    /// <summary>Whether a block lies within another one and is smaller.</summary>
    public static bool IsStrictlyWithin((IPAddress Address, int Prefix) inner, (IPAddress Address, int Prefix) outer)
    {
        if (inner.Address.AddressFamily != outer.Address.AddressFamily || inner.Prefix <= outer.Prefix)
        {
            return false;
        }

        var a = inner.Address.GetAddressBytes();
        var b = outer.Address.GetAddressBytes();
        for (var bit = 0; bit < outer.Prefix; bit++)
        {
            if (((a[bit / 8] ^ b[bit / 8]) >> (7 - (bit % 8)) & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int BitsOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private static bool IsNetwork(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefix; bit < bytes.Length * 8; bit++)
        {
            if ((bytes[bit / 8] >> (7 - (bit % 8)) & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static IPAddress? ParseV4(string text)
    {
        var bytes = new byte[4];
        var count = 0;
        foreach (var range in text.AsSpan().Split('.'))
        {
            var part = text.AsSpan()[range];
            if (count == 4 || part.IsEmpty || part.ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            var value = 0;
            foreach (var c in part)
            {
                value = (value * 10) + (c - '0');
                if (value > 255)
                {
                    return null;
                }
            }

            bytes[count++] = (byte)value;
        }

        return count == 4 ? new(bytes) : null;
    }

    // Only the decimal parts count: 2001:0db8:: is spelled as usual.
    private static bool HasLeadingZero(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        var last = text.AsSpan(text.LastIndexOf(':') + 1);
        foreach (var range in last.Split('.'))
        {
            if (last[range] is ['0', _, ..])
            {
                return true;
            }
        }

        return false;
    }
}
