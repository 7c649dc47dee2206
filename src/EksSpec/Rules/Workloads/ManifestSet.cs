using EksSpec.Eksctl;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>The documents of one cluster, with an index.</summary>
internal sealed class ManifestSet
{
    private readonly Dictionary<(string Kind, string Namespace, string Name), Manifest> _byIdentity = [];
    private readonly HashSet<(string Namespace, string Name)> _madeByEksctl;
    private readonly RuleOptions _options;

    public ManifestSet(Site site, RuleOptions options)
    {
        (Site, _options) = (site, options);
        Clusters = site.Config is { } config ? [config] : [];
        Manifests = [.. site.Objects.Select(Manifest.Of).OfType<Manifest>()];
        _madeByEksctl =
        [
            .. Clusters
                .SelectMany(ConfiguredAccount.AllOf)
                .Where(account => account.IsMadeByEksctl)
                .Select(account => (account.Namespace, account.Name)),
        ];
        Pods = [.. Manifests.Select(PodSource.Of).OfType<PodSource>()];
        foreach (var manifest in Manifests)
        {
            _byIdentity.TryAdd((manifest.Kind, manifest.Namespace, manifest.Name), manifest);
        }
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The cluster configs.</summary>
    public IReadOnlyList<ClusterConfig> Clusters { get; }

    /// <summary>The objects, in the order they came in.</summary>
    public IReadOnlyList<Manifest> Manifests { get; }

    /// <summary>All objects that are or make pods.</summary>
    public IReadOnlyList<PodSource> Pods { get; }

    /// <summary>The objects of a kind.</summary>
    public IEnumerable<(Manifest Manifest, T Value)> Of<T>()
    {
        foreach (var manifest in Manifests)
        {
            if (manifest.Value is T value)
            {
                yield return (manifest, value);
            }
        }
    }

    /// <summary>An object by its identity; absent where the set has none.</summary>
    public Manifest? Find(string kind, string space, string name) => _byIdentity.GetValueOrDefault((kind, space, name));

    /// <summary>Whether an object is in the set, made by eksctl, or declared to be made by others.</summary>
    public bool Knows(string kind, string space, string name) =>
        Find(kind, space, name) is not null
        || (kind == "ServiceAccount" && _madeByEksctl.Contains((space, name)))
        || _options.External.Any(pattern => Covers(pattern, kind, space, name));

    /// <summary>The pods of a namespace that a selector chooses.</summary>
    public IEnumerable<PodSource> Select(V1LabelSelector selector, string space) =>
        Pods.Where(pod => pod.Owner.Namespace == space && LabelMatching.Matches(selector, pod.Labels) == true);

    private static bool Covers(string pattern, string kind, string space, string name)
    {
        var parts = pattern.Split('/');
        string[] wanted = space.Length == 0 ? [kind, name] : [kind, space, name];
        return parts.Length == wanted.Length
            && parts.Zip(wanted, (part, text) => part == "*" || part == text).All(fits => fits);
    }
}
