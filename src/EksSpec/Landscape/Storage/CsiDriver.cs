namespace EksSpec;

/// <summary>A driver that gives pods volumes of AWS.</summary>
/// <param name="Name">Its name in StorageClasses and PersistentVolumes.</param>
/// <param name="Addon">The EKS add-on that brings it; <see langword="null"/> for the one of Auto Mode, which no add-on brings.</param>
internal sealed record CsiDriver(string Name, string? Addon)
{
    /// <summary>Disks of EBS.</summary>
    public static readonly CsiDriver Ebs = new("ebs.csi.aws.com", "aws-ebs-csi-driver") { IsDisk = true };

    /// <summary>Disks of EBS on the nodes of Auto Mode.</summary>
    public static readonly CsiDriver AutoMode = new("ebs.csi.eks.amazonaws.com", null) { IsDisk = true };

    /// <summary>File systems of EFS.</summary>
    public static readonly CsiDriver Efs = new("efs.csi.aws.com", "aws-efs-csi-driver");

    private static readonly CsiDriver Fsx = new("fsx.csi.aws.com", "aws-fsx-csi-driver");
    private static readonly CsiDriver S3 = new("s3.csi.aws.com", "aws-mountpoint-s3-csi-driver");

    /// <summary>Whether a volume is a disk: in one zone, and attached to one node at a time.</summary>
    public bool IsDisk { get; private init; }

    /// <summary>The driver of a volume that somebody made; <see langword="null"/> where it is unknown, or none of AWS.</summary>
    public static CsiDriver? Of(V1PersistentVolume volume) =>
        // The driver of EBS mounts the disks that a node has anyway on every node, for any number of pods.
        volume.Spec?.Csi?.VolumeHandle?.StartsWith("local-ebs://", StringComparison.Ordinal) == true
            ? null
            : Find(volume.Spec?.Csi?.Driver);

    /// <summary>The driver of a provisioner; <see langword="null"/> where it is none of AWS.</summary>
    public static CsiDriver? Find(string? provisioner) =>
        provisioner switch
        {
            // Kubernetes hands what it once did itself to the driver.
            "ebs.csi.aws.com" or "kubernetes.io/aws-ebs" => Ebs,
            "ebs.csi.eks.amazonaws.com" => AutoMode,
            "efs.csi.aws.com" => Efs,
            "fsx.csi.aws.com" => Fsx,
            "s3.csi.aws.com" => S3,
            _ => null,
        };

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
