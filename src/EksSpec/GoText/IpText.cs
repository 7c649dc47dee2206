using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace EksSpec.GoText;

/// <summary>
/// IP addresses and blocks as the API server reads them: it parses with leading zeros allowed, and then refuses them. Every
/// test answers with what is wrong, or with <see langword="null"/> for a valid text.
/// </summary>
internal static class IpText
{
    private static readonly SearchValues<char> V6Characters = SearchValues.Create(":.0123456789abcdefABCDEF");

    /// <summary>Reads an address, leading zeros allowed.</summary>
    public static IPAddress? Parse(string text)
    {
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            return ParseV4(text);
        }

        // .NET reads an IPv4 tail more freely than Go does.
        var tail = text[(text.LastIndexOf(':') + 1)..];
        return
            !text.AsSpan().ContainsAnyExcept(V6Characters)
            && (!tail.Contains('.', StringComparison.Ordinal) || ParseV4(tail) is not null)
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

    /// <summary>Reads a block, host bits and leading zeros allowed.</summary>
    public static IPNetwork? ParseBlock(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return
            slash >= 0
            && Parse(text[..slash]) is { } address
            && GoInteger.TryParseDigits(text.AsSpan(slash + 1), 10, out var prefix)
            && prefix <= (address.AddressFamily == AddressFamily.InterNetwork ? 32u : 128u)
            ? new(address, (int)prefix)
            : null;
    }

    /// <summary>Whether Go itself reads a text as a block: host bits pass, leading zeros in an IPv4 address don't.</summary>
    public static bool IsBlock([NotNullWhen(true)] string? text) =>
        text is not null && ParseBlock(text) is not null && !HasLeadingZero(AddressOf(text));

    /// <summary>A block in a field that older servers took in any spelling.</summary>
    public static string? BlockError(string text)
    {
        if (ParseBlock(text) is not { } block)
        {
            return "is not a CIDR block";
        }

        var address = AddressOf(text);
        return HasLeadingZero(address) || text.AsSpan(address.Length) is ['/', '0', _, ..] ? "has leading zeros"
            : Parse(address)!.IsIPv4MappedToIPv6 ? "is an IPv4 block in IPv6 spelling"
            : !block.BaseAddress.Equals(Parse(address)) ? "has bits set after its prefix"
            : null;
    }

    /// <summary>An address in a field that newer servers take in its usual spelling only.</summary>
    public static string? CanonicalAddressError(string text) =>
        AddressError(text) ?? (Parse(text)!.ToString() is var usual && usual != text ? $"is spelled '{usual}'" : null);

    /// <summary>A block in a field that newer servers take in its usual spelling only.</summary>
    public static string? CanonicalBlockError(string text) =>
        BlockError(text)
        ?? (ParseBlock(text)!.Value.ToString() is var usual && usual != text ? $"is spelled '{usual}'" : null);

    /// <summary>Whether no two blocks are of the same family; what is no block is left out.</summary>
    public static bool AreOfDifferentFamilies(IList<string> blocks)
    {
        var families = blocks.Select(ParseBlock).OfType<IPNetwork>().Select(block => block.BaseAddress.AddressFamily);
        return families.GroupBy(family => family).All(group => group.Count() == 1);
    }

    private static string AddressOf(string block) => block[..block.IndexOf('/', StringComparison.Ordinal)];

    private static IPAddress? ParseV4(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        foreach (var part in text.Split('.'))
        {
            if (count == 4 || !GoInteger.TryParseDigits(text[part], 10, out var value) || value > 255)
            {
                return null;
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
