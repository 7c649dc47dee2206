namespace EksSpec.Rules;

/// <summary>What the driver of EBS lets a StorageClass say. It reads keys in any case.</summary>
internal static class EbsParameters
{
    private const string Reserved = "csi.storage.k8s.io/";

    /// <summary>The keys, as its documentation spells them.</summary>
    public static readonly string[] Keys =
    [
        "type",
        "iops",
        "iopsPerGB",
        "allowAutoIOPSPerGBIncrease",
        "allowAutoIOPSIncreaseOnModify",
        "throughput",
        "encrypted",
        "kmsKeyId",
        Reserved + "fstype",
        "fsType",
        "blockExpress",
        "blockSize",
        "inodeSize",
        "bytesPerInode",
        "numberOfInodes",
        "ext4BigAlloc",
        "ext4ClusterSize",
        "ext4EncryptionSupport",
        "volumeInitializationRate",
        "blockAttachUntilInitialized",
    ];

    /// <summary>Those that are on or off.</summary>
    public static readonly string[] Switches =
    [
        "encrypted",
        "allowAutoIOPSPerGBIncrease",
        "allowAutoIOPSIncreaseOnModify",
        "ext4BigAlloc",
        "ext4EncryptionSupport",
        "blockAttachUntilInitialized",
    ];

    /// <summary>Those that are whole numbers.</summary>
    public static readonly string[] Numbers = ["iops", "iopsPerGB", "throughput", "volumeInitializationRate"];

    /// <summary>The file systems that it makes.</summary>
    public static readonly string[] FileSystems = ["ext4", "xfs", "ext3", "ext2", "ntfs"];

    // Of Kubernetes' own names, each for its own use and in this case only.
    private static readonly string[] Secrets =
    [
        "provisioner",
        "controller-publish",
        "controller-expand",
        "node-stage",
        "node-publish",
        "node-expand",
    ];

    /// <summary>The value of a parameter.</summary>
    public static string? Find(IDictionary<string, string>? parameters, string name)
    {
        foreach (var (key, value) in parameters ?? new Dictionary<string, string>())
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether the value of a parameter is a number, and which.</summary>
    public static int? Number(IDictionary<string, string>? parameters, string name) =>
        GoInteger.TryParse(Find(parameters, name) ?? "", out int number) ? number : null;

    /// <summary>Whether a key is one of a list, in any case.</summary>
    public static bool IsOf(string[] keys, string key) =>
        Array.Exists(keys, each => each.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the driver, or who stands before it, knows a key.</summary>
    public static bool IsKnown(string key, bool isInTree) =>
        key.StartsWith(Reserved, StringComparison.Ordinal)
            ? key == Reserved + "fstype" || IsSecret(key)
            : IsOf(Keys, key)
                || key.StartsWith("tagSpecification", StringComparison.Ordinal)
                // Kubernetes makes topologies of these before it hands them on.
                || (isInTree && IsOf(["zone", "zones"], key));

    private static bool IsSecret(string key) =>
        Array.Exists(
            Secrets,
            use => key == $"{Reserved}{use}-secret-name" || key == $"{Reserved}{use}-secret-namespace"
        );
}
