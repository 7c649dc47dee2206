using System.Collections.Frozen;

namespace EksSpec.Rules;

/// <summary>The names of resources.</summary>
internal static partial class ResourceNames
{
    // Counted in quotas; a container cannot ask for these, but they are whole numbers wherever they stand.
    private static readonly FrozenSet<string> Countable = FrozenSet.ToFrozenSet(
        [
            "pods",
            "services",
            "replicationcontrollers",
            "resourcequotas",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether the resource is Kubernetes' own: without a domain, or with one of Kubernetes'.</summary>
    public static bool IsNative(string name) =>
        !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Whether the resource is one of somebody else's, such as <c>nvidia.com/gpu</c>.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name)
        && !name.StartsWith("requests.", StringComparison.Ordinal)
        && KubernetesNames.QualifiedNameError("requests." + name) is null;

    /// <summary>Whether the resource comes in whole numbers only.</summary>
    public static bool IsWhole(string name) => Countable.Contains(name) || IsExtended(name);

    /// <summary>Why no container can ask for the resource, or <see langword="null"/>.</summary>
    public static string? ContainerError(string name)
    {
        if (KubernetesNames.QualifiedNameError(name) is { } error)
        {
            return error;
        }

        if (!name.Contains('/', StringComparison.Ordinal))
        {
            return
                name is "cpu" or "memory" or "ephemeral-storage"
                || name.StartsWith("hugepages-", StringComparison.Ordinal)
                ? null
                : "is no resource of containers";
        }

        return IsNative(name) || IsExtended(name) ? null : "is no name of an extended resource";
    }
}
