namespace EksSpec.Rules;

/// <summary>The namespaces that a peer of a NetworkPolicy chooses, by the labels that are known of each.</summary>
internal sealed class PolicyNamespaces
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    private readonly Dictionary<string, Dictionary<string, string>> _labels = new(StringComparer.Ordinal);

    public PolicyNamespaces(SiteView site)
    {
        foreach (var name in new[] { "default", "kube-system", "kube-public", "kube-node-lease" })
        {
            Add(name);
        }

        foreach (var pod in site.Pods)
        {
            Add(pod.Owner.Namespace);
        }

        foreach (var (item, space) in site.Of<V1Namespace>())
        {
            var labels = Add(item.Applied.Name);
            foreach (var (key, value) in (space.Metadata?.Labels).Entries())
            {
                labels.TryAdd(key, value);
            }
        }
    }

    /// <summary>Whether a peer chooses pods of a namespace. Without a selector it is that of the policy.</summary>
    public bool Chooses(V1NetworkPolicyPeer peer, string space, string own) =>
        peer.NamespaceSelector is not { } selector
            ? space == own
            : _labels.TryGetValue(space, out var labels) && LabelMatching.Matches(selector, labels) == true;

    /// <summary>The known namespaces that a peer chooses.</summary>
    public IEnumerable<string> Of(V1NetworkPolicyPeer peer, string own) =>
        peer.NamespaceSelector is null ? [own] : _labels.Keys.Where(space => Chooses(peer, space, own));

    private Dictionary<string, string> Add(string name)
    {
        if (!_labels.TryGetValue(name, out var labels))
        {
            _labels.Add(name, labels = new(StringComparer.Ordinal) { [NameLabel] = name });
        }

        return labels;
    }
}
