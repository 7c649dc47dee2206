using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>Changes of a request on its way, which an ALB makes by any regular expression and a route in four ways only.</summary>
internal static class RouteRewrites
{
    private static readonly string[] Everything = [".*", "^.*$", ".+", "^.+$"];

    /// <summary>The filters for a <c>transforms</c> annotation.</summary>
    /// <param name="transforms">The annotation.</param>
    /// <param name="path">The path of the Ingress.</param>
    /// <param name="isGrpc">Whether the route is a GRPCRoute, which changes nothing.</param>
    /// <param name="refuse">Takes what can't be said, and what to do about it.</param>
    public static IEnumerable<InlineDocument> Of(
        InlineDocument? transforms,
        V1HTTPIngressPath path,
        bool isGrpc,
        Action<string, string> refuse
    )
    {
        InlineDocument? host = null;
        InlineDocument? changed = null;
        foreach (var transform in transforms?.Items ?? [])
        {
            var isHost = transform["type"]?.AsText == "host-header-rewrite";
            var config = transform[isHost ? "hostHeaderRewriteConfig" : "urlRewriteConfig"];
            foreach (var rewrite in config?["rewrites"]?.Items ?? [])
            {
                var (pattern, by) = (rewrite["regex"]?.AsText ?? "", rewrite["replace"]?.AsText ?? "");
                var written =
                    isGrpc ? null
                    : isHost ? Host(pattern, by)
                    : Path(pattern, by, path);
                if (written is null || (isHost ? host : changed) is not null)
                {
                    refuse($"changes '{pattern}' to '{by}'", isGrpc ? "Take the change away." : FixFor(isHost, path));
                }
                else if (isHost)
                {
                    host = written;
                }
                else
                {
                    changed = written;
                }
            }
        }

        if (host is not null || changed is not null)
        {
            var rewrite = Fields.Map(("hostname", host), ("path", changed));
            yield return RouteRule.Filter("URLRewrite", "urlRewrite", rewrite);
        }
    }

    private static InlineDocument? Host(string pattern, string by) =>
        Everything.Contains(pattern) && KubernetesNames.DnsSubdomainError(by) is null
            ? InlineDocument.OfText(by)
            : null;

    private static InlineDocument? Path(string pattern, string by, V1HTTPIngressPath path)
    {
        if (Everything.Contains(pattern) && by.StartsWith('/') && !by.Contains('$', StringComparison.Ordinal))
        {
            return Fields.Map(("type", "ReplaceFullPath"), ("replaceFullPath", by));
        }

        // Of / the controller would take the rest of the path without the slash before it.
        var prefix = path.Path ?? "/";
        var isPrefix = path.PathType == "Prefix" && !prefix.EndsWith('/');
        var escaped = prefix.Replace(".", "\\.", StringComparison.Ordinal);
        return
            isPrefix
            && (pattern == $"^{prefix}/(.*)$" || pattern == $"^{escaped}/(.*)$")
            && by.EndsWith("/$1", StringComparison.Ordinal)
            && !by[..^3].Contains('$', StringComparison.Ordinal)
            ? Fields.Map(("type", "ReplacePrefixMatch"), ("replacePrefixMatch", by.Length == 3 ? "/" : by[..^3]))
            : null;
    }

    private static string FixFor(bool isHost, V1HTTPIngressPath path) =>
        isHost
            ? "Change '.*' to a whole host."
            : $"Change '^{path.Path?.TrimEnd('/')}/(.*)$' to a path that ends with '/$1', or '.*' to a whole path.";
}
