using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace EksSpec;

/// <summary>A block of IP addresses, such as <c>203.0.113.10/32</c>. It has no host bits: a typo must not open a network.</summary>
[SuppressMessage(
    "Usage",
    "CA2225:Operator overloads have named alternates",
    Justification = "Parse is the named alternate."
)]
public readonly record struct Cidr
{
    private readonly IPNetwork _network;

    private Cidr(IPNetwork network) => _network = network;

    /// <summary>How many leading bits the addresses share: 32 is one IPv4 address, 0 is every address.</summary>
    public int PrefixLength => _network.PrefixLength;

    /// <summary>Whether it is one address.</summary>
    internal bool IsOneAddress =>
        PrefixLength == (_network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32);

    /// <summary>Reads a block.</summary>
    /// <param name="text">Address, slash and prefix length, in canonical form: <c>10.0.0.0/8</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no CIDR block, or has bits set after the prefix (<c>10.0.0.5/8</c>).</exception>
    public static Cidr Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var cidr)
            ? cidr
            : throw new FormatException($"'{text}' is not a CIDR block in canonical form, such as 203.0.113.10/32.");
    }

    /// <summary>Reads a block, as <see cref="Parse"/>, so that it can be written as text.</summary>
    /// <param name="text">The block: <c>203.0.113.10/32</c>.</param>
    /// <exception cref="FormatException">The text is no CIDR block, or has bits set after the prefix.</exception>
    public static implicit operator Cidr(string text) => Parse(text);

    /// <summary>Reads a block, and says whether it could.</summary>
    /// <param name="text">Address, slash and prefix length.</param>
    /// <param name="cidr">The block.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr)
    {
        // IPNetwork turns 10.0.0.5/8 into 10.0.0.0/8 without a word, so the text has to come back as it went in.
        var valid =
            IPNetwork.TryParse(text, out var network)
            && network.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);
        cidr = valid ? new(network) : default;
        return valid;
    }

    /// <summary>The block in canonical form.</summary>
    public override string ToString() => _network.ToString();
}
