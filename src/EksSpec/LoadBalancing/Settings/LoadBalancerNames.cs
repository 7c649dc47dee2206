using System.Security.Cryptography;
using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>The names that the controller gives load balancers.</summary>
internal static class LoadBalancerNames
{
    private const int HashBytes = 5;
    private const int Longest = 32;

    /// <summary>The name for a group.</summary>
    public static string Of(string cluster, GroupDraft group, string scheme)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(cluster + group.Name + scheme), hash);
        Span<char> name = stackalloc char[Longest];
        "k8s-".CopyTo(name);
        var length = "k8s-".Length;
        var whole = group.Name.AsSpan();
        if (group.IsImplicit)
        {
            var slash = whole.IndexOf('/');
            length += Put(whole[..slash], 8, name[length..]);
            length += Put(whole[(slash + 1)..], 8, name[length..]);
        }
        else
        {
            length += Put(whole, 17, name[length..]);
        }

        Convert.TryToHexStringLower(hash[..HashBytes], name[length..], out var digits);
        return name[..(length + digits)].ToString();
    }

    /// <summary>The name of the Network Load Balancer in front of one.</summary>
    public static string OfFrontend(string name) => (name.Length > 28 ? name[..28] : name) + "-nlb";

    // The first letters and digits, and a dash.
    private static int Put(ReadOnlySpan<char> text, int most, Span<char> name)
    {
        var length = 0;
        foreach (var sign in text)
        {
            if (length < most && char.IsAsciiLetterOrDigit(sign))
            {
                name[length++] = sign;
            }
        }

        name[length++] = '-';
        return length;
    }
}
