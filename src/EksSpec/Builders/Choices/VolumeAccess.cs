namespace EksSpec;

/// <summary>How many may use a volume at once.</summary>
public enum VolumeAccess
{
    /// <summary>Pods on one node, to read and write. What an EBS volume can.</summary>
    ReadWriteOnce,

    /// <summary>Pods on many nodes, to read.</summary>
    ReadOnlyMany,

    /// <summary>Pods on many nodes, to read and write. What EFS can.</summary>
    ReadWriteMany,

    /// <summary>One pod in the whole cluster, to read and write.</summary>
    ReadWriteOncePod,
}
