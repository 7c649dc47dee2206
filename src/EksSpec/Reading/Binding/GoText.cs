using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EksSpec.Reading.Binding;

/// <summary>Texts that Go's own packages parse, checked the way they do it.</summary>
internal static class GoText
{
    /// <summary>Whether <c>net.ParseCIDR</c> takes a text; bits after the prefix are fine there.</summary>
    public static bool IsCidr(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return false;
        }

        var address = text.AsSpan(0, slash);
        var length = text.AsSpan(slash + 1);
        return IsAddress(address, out var bits)
            && length.Length is > 0 and <= 3
            && (length.Length == 1 || length[0] != '0')
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            && prefix <= bits;
    }

    /// <summary>Whether <c>arn.Parse</c> takes a text.</summary>
    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal) && text.Count(':') >= 5;

    private static bool IsAddress(ReadOnlySpan<char> text, out int bits)
    {
        bits = 32;
        if (!text.Contains(':'))
        {
            return IsIPv4(text);
        }

        bits = 128;
        if (text.ContainsAnyExcept(HexDotColon))
        {
            return false;
        }

        // .NET reads an IPv4 tail more freely than Go does.
        var tail = text[(text.LastIndexOf(':') + 1)..];
        return (!tail.Contains('.') || IsIPv4(tail))
            && IPAddress.TryParse(text, out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    private static readonly System.Buffers.SearchValues<char> HexDotColon = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF.:"
    );

    private static bool IsIPv4(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            parts++;
            if (
                part.Length is 0 or > 3
                || (part.Length > 1 && part[0] == '0')
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            )
            {
                return false;
            }
        }

        return parts == 4;
    }
}
