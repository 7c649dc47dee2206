using System.Collections.Frozen;

namespace EksSpec.Rules;

/// <summary>The resources that quotas and limits can be on.</summary>
internal static class QuotaResources
{
    private static readonly FrozenSet<string> Compute = FrozenSet.Create(
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
        "limits.ephemeral-storage"
    );

    /// <summary>Whether a quota can be on it by a plain name.</summary>
    public static bool IsQuota(string name) =>
        Compute.Contains(name)
        || (ResourceNames.IsNative(name) && ResourceNames.IsWhole(name))
        || IsHugePages(name)
        || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    /// <summary>The resource that a misspelled one was meant to be; null where that isn't beyond doubt.</summary>
    public static string? Meant(string name) => Findings.Meant.Of(name, [.. Compute, .. ResourceNames.Countable]);

    private static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);

    /// <summary>Whether containers may ask for more of it than there is, so that request and limit may differ.</summary>
    public static bool MayDiffer(string name) => ResourceNames.IsNative(name) && !IsHugePages(name);

    /// <summary>What is wrong with the name of any resource.</summary>
    public static string? Error(string name) =>
        KubernetesNames.QualifiedNameError(name)
        ?? (
            name.Contains('/', StringComparison.Ordinal) || IsQuota(name) || name == "storage"
                ? null
                : "is no standard resource and has no domain in front"
        );
}
