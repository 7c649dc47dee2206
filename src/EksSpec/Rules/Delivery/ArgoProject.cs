using System.IO.Enumeration;
using EksSpec.CustomResources;

namespace EksSpec.Rules;

/// <summary>An AppProject, as Argo CD asks it; what can't be told is null.</summary>
internal sealed class ArgoProject(string name, InlineDocument spec)
{
    /// <summary>Name of the project.</summary>
    public string Name => name;

    /// <summary>Whether objects may come from a repository.</summary>
    public bool? AllowsRepository(string url) =>
        IsTemplate(url) ? null : AnyOf(Texts("sourceRepos").Select(pattern => Fits(Plain(pattern), Plain(url))));

    /// <summary>Whether objects may go to a cluster and a namespace. A name and a URL may be of one cluster.</summary>
    public bool? AllowsDestination(InlineDocument destination)
    {
        var space = destination["namespace"]?.AsText ?? "";
        var (server, cluster) = (destination["server"]?.AsText, destination["name"]?.AsText);
        return IsTemplate(space + server + cluster)
            ? null
            : AnyOf(
                (spec["destinations"]?.Items ?? []).Select(allowed =>
                    Fits(allowed["namespace"]?.AsText ?? "", space) is not true and var inSpace
                        ? inSpace
                        : IsCluster(allowed, server, cluster)
                )
            );
    }

    /// <summary>Whether Applications may bring an object.</summary>
    public bool? AllowsObject(SpecObject item)
    {
        var isInSpace =
            item.Value is InlineDocument ? item.Ref.Namespace is { Length: > 0 } : item.Namespace.Length > 0;
        // Of a custom resource nobody knows whether the namespace was only left out.
        if (!isInSpace && item.Value is InlineDocument)
        {
            return null;
        }

        var start = isInSpace ? "namespace" : "cluster";
        var allowed = spec[$"{start}ResourceWhitelist"];
        var isAllowed =
            isInSpace && allowed is null ? true : AnyOf((allowed?.Items ?? []).Select(kind => IsOf(kind, item)));
        var isForbidden = AnyOf((spec[$"{start}ResourceBlacklist"]?.Items ?? []).Select(kind => IsOf(kind, item)));
        return isForbidden == true ? false : isAllowed;
    }

    private static bool? IsOf(InlineDocument kind, SpecObject item) =>
        Fits(kind["kind"]?.AsText ?? "", item.Ref.Kind) == true
        && Fits(kind["group"]?.AsText ?? "", ApiGroup.Of(item.Ref.ApiVersion)) == true
        && (kind["name"]?.AsText is not { Length: > 0 } named || Fits(named, item.Ref.Name) == true);

    private static bool? IsCluster(InlineDocument allowed, string? server, string? cluster)
    {
        var (byServer, byName) = (allowed["server"]?.AsText, allowed["name"]?.AsText);
        return (server, cluster) switch
        {
            ({ } url, _) when byServer is not null => Fits(byServer, url),
            (_, { } called) when byName is not null => Fits(byName, called),
            // Argo CD calls its own cluster so.
            (ApplicationDestination.InCluster, _) => byName is not null && Fits(byName, "in-cluster") == true,
            _ => null,
        };
    }

    private IEnumerable<string> Texts(string field) => (spec[field]?.Items ?? []).Select(each => each.AsText ?? "");

    // One that says yes is enough; without it, one that can't be told leaves all open.
    private static bool? AnyOf(IEnumerable<bool?> verdicts)
    {
        List<bool?> all = [.. verdicts];
        return all.Contains(true) ? true
            : all.Contains(null) ? null
            : false;
    }

    private static bool IsTemplate(string text) => text.Contains("{{", StringComparison.Ordinal);

    // Other marks than the star mean more than is looked at here.
    private static bool? Fits(string pattern, string text) =>
        pattern == "*" || pattern == text ? true
        : pattern.AsSpan().Exists(c => c is '!' or '?' or '[' or '{' or '\\') ? null
        : FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);

    private static string Plain(string url)
    {
        var plain = url.Trim().ToLowerInvariant();
        return plain.EndsWith(".git", StringComparison.Ordinal) ? plain[..^4] : plain.TrimEnd('/');
    }
}
