using System.Net;
using System.Net.Sockets;

namespace EksSpec.Kubernetes;

/// <summary>The addresses that Services and endpoints can have.</summary>
internal static class ReachableAddress
{
    /// <summary>Why traffic from elsewhere can't be sent to an address, or <see langword="null"/>.</summary>
    public static string? Error(IPAddress address)
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
}
