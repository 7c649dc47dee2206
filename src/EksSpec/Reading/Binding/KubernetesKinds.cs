using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <summary>Which kinds an API server 1.36 serves without being told to.</summary>
internal static class KubernetesKinds
{
    // In the model because something else holds them, no resource of their own; then kinds that are newer.
    private static readonly HashSet<string> NoResources = Words(
        "Status APIGroup APIGroupList APIResourceList APIVersions APIGroupDiscovery APIGroupDiscoveryList DeleteOptions "
            + "Eviction Scale TokenRequest ClusterTrustBundle DeviceTaintRule PodCertificateRequest StorageVersionMigration"
    );

    private static readonly HashSet<string> BuiltInGroups = Words(
        "admissionregistration.k8s.io apidiscovery.k8s.io apiextensions.k8s.io apiregistration.k8s.io apps authentication.k8s.io "
            + "authorization.k8s.io autoscaling batch certificates.k8s.io coordination.k8s.io discovery.k8s.io "
            + "events.k8s.io extensions flowcontrol.apiserver.k8s.io internal.apiserver.k8s.io lifecycle.k8s.io "
            + "networking.k8s.io node.k8s.io policy rbac.authorization.k8s.io resource.k8s.io scheduling.k8s.io "
            + "storage.k8s.io storagemigration.k8s.io"
    );

    /// <summary>Whether an object can be created; one of a group that isn't built in may be a custom resource.</summary>
    public static bool IsServed(string apiVersion, string kind) =>
        !IsBuiltIn(apiVersion)
        || (
            IsKnownVersion(apiVersion)
            && KubernetesReader.Find(apiVersion, kind) is not null
            && !NoResources.Contains(kind)
            && !(kind.EndsWith("List", StringComparison.Ordinal) && kind.Length > 4)
        );

    /// <summary>Whether a group can only be one of Kubernetes' own: custom groups are DNS names with a dot.</summary>
    public static bool IsBuiltIn(string apiVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var group = apiVersion.AsSpan(0, Math.Max(slash, 0));
        return !group.Contains('.')
            || BuiltInGroups.GetAlternateLookup<ReadOnlySpan<char>>().Contains(group)
            || KubernetesNames.DnsSubdomainError(group) is not null
            || KubernetesNames.Dns1035LabelError(apiVersion[(slash + 1)..]) is not null;
    }

    /// <summary>Whether a version of a built-in group is served: alpha and beta versions are off.</summary>
    public static bool IsKnownVersion(string apiVersion) =>
        !apiVersion.Contains("alpha", StringComparison.Ordinal)
        && !apiVersion.Contains("beta", StringComparison.Ordinal);

    /// <summary>The items of a list of objects; null for everything else.</summary>
    public static Node? ItemsOf(Node root) =>
        root.Find("kind")?.Text is { } kind
        && kind.EndsWith("List", StringComparison.Ordinal)
        && root.Find("apiVersion")?.Text is { } apiVersion
        && (kind == "List" ? apiVersion == "v1" : KubernetesReader.Find(apiVersion, kind) is not null)
            ? root.Find("items") is { Kind: NodeKind.List } items
                ? items
                : null
            : null;

    /// <summary>An item of a typed list with the kind that the list implies.</summary>
    public static Node WithKindOf(Node list, Node item)
    {
        var kind = list.Find("kind")!.Value.Text!;
        if (kind == "List" || item.Kind != NodeKind.Map || item.Find("kind") is not null)
        {
            return item;
        }

        var tree = list.Tree;
        var at = tree[list.Index].Start;
        List<int> keys =
        [
            tree.AddEntry(at, "apiVersion", list.Find("apiVersion")!.Value.Text!),
            tree.AddEntry(at, "kind", kind[..^4]),
        ];
        foreach (var entry in item.Entries)
        {
            keys.Add(entry.Index);
        }

        return new(tree, tree.AddMap(tree[item.Index].Start, [.. keys]));
    }

    private static HashSet<string> Words(string text) => new(text.Split(' '), StringComparer.Ordinal);
}
