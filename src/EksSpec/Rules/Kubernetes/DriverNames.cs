namespace EksSpec.Rules;

/// <summary>The names of drivers: of CSI, and of devices.</summary>
internal static class DriverNames
{
    private const int MaxLength = 63;

    /// <summary>What is wrong with a name, or <see langword="null"/>; its case doesn't matter.</summary>
    public static string? Error(string? name) =>
        string.IsNullOrEmpty(name) ? "is empty"
        : name.Length > MaxLength ? "is longer than 63 characters"
        : KubernetesNames.DnsSubdomainError(name.ToLowerInvariant());
}
