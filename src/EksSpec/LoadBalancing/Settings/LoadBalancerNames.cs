using System.Security.Cryptography;
using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>The names that the controller gives load balancers.</summary>
internal static class LoadBalancerNames
{
    private const int HashLength = 10;

    /// <summary>The name for a group.</summary>
    public static string Of(string cluster, GroupDraft group, string scheme)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cluster + group.Name + scheme)))[
            ..HashLength
        ];
        if (!group.IsImplicit)
        {
            return $"k8s-{Start(group.Name, 17)}-{hash}";
        }

        var slash = group.Name.IndexOf('/', StringComparison.Ordinal);
        return $"k8s-{Start(group.Name[..slash], 8)}-{Start(group.Name[(slash + 1)..], 8)}-{hash}";
    }

    /// <summary>The name of the Network Load Balancer in front of one.</summary>
    public static string OfFrontend(string name) => (name.Length > 28 ? name[..28] : name) + "-nlb";

    private static string Start(string text, int length)
    {
        var letters = string.Concat(text.Where(char.IsAsciiLetterOrDigit));
        return letters.Length > length ? letters[..length] : letters;
    }
}
