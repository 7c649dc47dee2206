using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>The order in which the paths of one rule of an Ingress are tried.</summary>
internal static class PathOrder
{
    /// <summary>
    /// The places of the paths: exact ones, then prefixes with the longest first, then the others; those that are alike as they
    /// stand.
    /// </summary>
    public static int[] Of(IList<V1HTTPIngressPath> paths)
    {
        var order = new int[paths.Count];
        var keys = new (int Class, int Length, int Place)[paths.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            (order[i], keys[i]) = (i, KeyOf(paths[i], i));
        }

        Array.Sort(keys, order);
        return order;
    }

    // The controller counts bytes, and a slash at the end is one.
    private static (int, int, int) KeyOf(V1HTTPIngressPath? path, int place) =>
        path?.PathType switch
        {
            "Exact" => (0, 0, place),
            "Prefix" => (1, -Encoding.UTF8.GetByteCount(path.Path ?? ""), place),
            _ => (2, 0, place),
        };
}
