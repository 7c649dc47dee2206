using System.Net;

namespace EksSpec.Rules;

/// <summary>The blocks of IPv4 that are everybody's own: 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16.</summary>
internal static class PrivateRanges
{
    private static readonly IPNetwork[] Blocks =
    [
        new(new([10, 0, 0, 0]), 8),
        new(new([172, 16, 0, 0]), 12),
        new(new([192, 168, 0, 0]), 16),
    ];

    /// <summary>The block that eksctl takes for a VPC of its own.</summary>
    public static IPNetwork OfNewVpc => Blocks[2];

    /// <summary>Whether a block is within one of them.</summary>
    public static bool Hold(IPNetwork block)
    {
        foreach (var outer in Blocks)
        {
            if (block.IsWithin(outer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a block is within another one.</summary>
    public static bool IsWithin(this IPNetwork inner, IPNetwork outer) =>
        inner.PrefixLength >= outer.PrefixLength && outer.Contains(inner.BaseAddress);

    /// <summary>Whether two blocks have addresses in common.</summary>
    public static bool Overlaps(this IPNetwork one, IPNetwork other) =>
        one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress);
}
