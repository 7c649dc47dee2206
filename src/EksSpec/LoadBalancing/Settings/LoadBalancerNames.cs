using System.Security.Cryptography;
using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>The names that the controller gives load balancers.</summary>
internal static class LoadBalancerNames
{
    private const int HashBytes = 5;

    /// <summary>The name for a group.</summary>
    public static string Of(string cluster, GroupDraft group, string scheme)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(cluster + group.Name + scheme));
        var end = Convert.ToHexStringLower(hash.AsSpan(0, HashBytes));
        if (!group.IsImplicit)
        {
            return $"k8s-{Start(group.Name, 17)}-{end}";
        }

        var name = group.Name.AsSpan();
        var slash = name.IndexOf('/');
        return $"k8s-{Start(name[..slash], 8)}-{Start(name[(slash + 1)..], 8)}-{end}";
    }

    /// <summary>The name of the Network Load Balancer in front of one.</summary>
    public static string OfFrontend(string name) => (name.Length > 28 ? name[..28] : name) + "-nlb";

    private static string Start(ReadOnlySpan<char> text, int length)
    {
        var letters = new StringBuilder(length);
        foreach (var sign in text)
        {
            if (letters.Length < length && char.IsAsciiLetterOrDigit(sign))
            {
                letters.Append(sign);
            }
        }

        return letters.ToString();
    }
}
