namespace EksSpec.Rules;

/// <summary>The names of resources.</summary>
internal static partial class ResourceNames
{
    /// <summary>Counted in quotas; a container cannot ask for these.</summary>
    public static readonly string[] Countable =
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
    ];

    private static readonly string[] OfContainers = ["cpu", "ephemeral-storage", "memory"];

    /// <summary>The resource of containers that a misspelled one was meant to be; null where that isn't beyond doubt.</summary>
    public static string? Meant(string name) => Findings.Meant.Of(name, OfContainers);

    /// <summary>Whether the resource is Kubernetes' own: without a domain, or with one of Kubernetes'.</summary>
    public static bool IsNative(string name) =>
        !name.Contains('/', StringComparison.Ordinal) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Whether the resource is one of somebody else's, such as <c>nvidia.com/gpu</c>.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name)
        && !name.StartsWith("requests.", StringComparison.Ordinal)
        && KubernetesNames.QualifiedNameError("requests." + name) is null;

    /// <summary>Whether the resource comes in whole numbers only.</summary>
    public static bool IsWhole(string name) => IsCountable(name) || IsExtended(name);

    /// <summary>Why no container can ask for the resource, or <see langword="null"/>.</summary>
    public static string? ContainerError(string name) =>
        KubernetesNames.QualifiedNameError(name) is { } error ? error
        : IsExtended(name) ? null
        : name.Contains('/', StringComparison.Ordinal) ? (IsNative(name) ? null : "is no name of an extended resource")
        : name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name) ? null
        : "is no resource of containers";

    /// <summary>Whether the resource is memory in pages of a size.</summary>
    public static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);

    // Counted in quotas; a container cannot ask for these, but they are whole numbers wherever they stand.
    private static bool IsCountable(string name) => Array.IndexOf(Countable, name) >= 0;
}
