using EksSpec.Delivery;

namespace EksSpec;

/// <summary>Has eksctl install Flux, with <c>flux bootstrap</c>, when it makes the cluster.</summary>
/// <remarks>
/// Writes <c>gitops.flux</c> of the ClusterConfig: the Git host, and flags for repository, branch and path. The program <c>flux</c>
/// and its token, such as <c>GITHUB_TOKEN</c>, have to be there where eksctl runs. <c>eksctl enable flux -f</c> does the same with a
/// cluster that is there.
/// </remarks>
public sealed record FluxBootstrap
{
    /// <summary>The Git host.</summary>
    /// <value>
    /// <see langword="null"/>: <c>github</c> or <c>gitlab</c> where the URL says it, else <c>git</c>. Writes <c>gitProvider</c>.
    /// </value>
    public string? GitProvider { get; init; }

    /// <summary>Other flags of <c>flux bootstrap</c>, by name without dashes; they count more than those that are made. Never a token.</summary>
    /// <value>Empty.</value>
    public ValueMap<string> Flags { get; init; } = ValueMap<string>.Empty;

    internal ClusterConfig In(ClusterConfig config, FluxCd flux, DeliveryCluster home)
    {
        // What the program says itself stays. There is nothing to bootstrap from a registry.
        if (config.Gitops?.Flux is not null || flux.Source is not FluxGitSource source)
        {
            return config;
        }

        var provider = GitProvider ?? ProviderOf(source.Url);
        Dictionary<string, string> flags = new(StringComparer.Ordinal)
        {
            ["branch"] = source.Branch ?? "main",
            ["namespace"] = flux.Namespace,
            ["path"] = source.PathOf($"{home.Name}/flux")[2..],
        };
        if (provider == "git")
        {
            flags["url"] = source.Url;
        }
        else
        {
            var parts = Uri.TryCreate(source.Url, UriKind.Absolute, out var url)
                ? url.AbsolutePath.Trim('/')
                : source.Url;
            var slash = parts.LastIndexOf('/');
            var repository = parts[(slash + 1)..];
            flags["owner"] = slash < 0 ? "" : parts[..slash];
            flags["repository"] = repository.EndsWith(".git", StringComparison.Ordinal) ? repository[..^4] : repository;
        }

        if (flux.Images is not null)
        {
            flags["components-extra"] = string.Join(',', FluxComponents.OfImages);
            flags["read-write-key"] = "true";
        }

        foreach (var (name, value) in Flags)
        {
            flags[name] = value;
        }

        return config with
        {
            Gitops = new()
            {
                Flux = new() { GitProvider = provider, Flags = flags },
            },
        };
    }

    private static string ProviderOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? uri.Host switch
            {
                "github.com" => "github",
                "gitlab.com" => "gitlab",
                _ => "git",
            }
            : "git";
}
