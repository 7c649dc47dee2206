using System.Collections.Frozen;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Kubernetes.Limits;

/// <summary>The names of resources that can be asked for, limited and counted.</summary>
internal static class ResourceNames
{
    private static readonly FrozenSet<string> Quota = FrozenSet.Create(
        StringComparer.Ordinal,
        "cpu",
        "memory",
        "ephemeral-storage",
        "requests.cpu",
        "requests.memory",
        "requests.storage",
        "requests.ephemeral-storage",
        "limits.cpu",
        "limits.memory",
        "limits.ephemeral-storage",
        "pods",
        "resourcequotas",
        "services",
        "replicationcontrollers",
        "secrets",
        "persistentvolumeclaims",
        "configmaps",
        "services.nodeports",
        "services.loadbalancers"
    );

    private static readonly FrozenSet<string> Counted = FrozenSet.Create(
        StringComparer.Ordinal,
        "pods",
        "resourcequotas",
        "services",
        "replicationcontrollers",
        "secrets",
        "configmaps",
        "persistentvolumeclaims",
        "services.nodeports",
        "services.loadbalancers"
    );

    /// <summary>Whether a quota can be on it by a plain name.</summary>
    public static bool IsQuota(string name) =>
        Quota.Contains(name) || IsHugePages(name) || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    /// <summary>Whether it is huge pages of some size.</summary>
    public static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);

    /// <summary>Whether it comes in whole pieces only.</summary>
    public static bool IsWhole(string name) => Counted.Contains(name) || IsExtended(name);

    /// <summary>Whether it is one of Kubernetes' own.</summary>
    public static bool IsNative(string name) =>
        !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Whether it is one of a device or another domain, such as <c>nvidia.com/gpu</c>.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name)
        && !name.StartsWith("requests.", StringComparison.Ordinal)
        && KubernetesNames.QualifiedNameError("requests." + name) is null;

    /// <summary>Whether containers may ask for more of it than there is, so that request and limit may differ.</summary>
    public static bool MayDiffer(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>What is wrong with the name of any resource.</summary>
    public static string? Error(string name) =>
        KubernetesNames.QualifiedNameError(name)
        ?? (
            name.Contains('/', StringComparison.Ordinal) || IsQuota(name) || name == "storage"
                ? null
                : "is no standard resource and has no domain in front"
        );

    /// <summary>What is wrong with the name of a resource that a container asks for.</summary>
    public static string? ContainerError(string name) =>
        Error(name)
        ?? (
            !name.Contains('/', StringComparison.Ordinal)
                ? name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name)
                    ? null
                    : "is no resource of containers"
                : IsNative(name) || IsExtended(name)
                    ? null
                    : "is no name that an extended resource can have"
        );
}
