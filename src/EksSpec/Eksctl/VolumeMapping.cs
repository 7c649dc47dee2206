using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>One more volume of each node.</summary>
/// <remarks>eksctl schema v1alpha5, <c>VolumeMapping</c>.</remarks>
public sealed record VolumeMapping
{
    /// <summary>Size in GiB.</summary>
    /// <value><c>volumeSize</c>; <see langword="null"/> leaves it out. Without it: 80.</value>
    public int? VolumeSize { get; init; }

    /// <summary><c>gp2</c>, <c>gp3</c>, <c>io1</c>, <c>io2</c>, <c>sc1</c> or <c>st1</c>.</summary>
    /// <value>
    /// <c>volumeType</c>; <see langword="null"/> leaves it out. Without it: <c>gp3</c>, on Outposts <c>gp2</c>.
    /// </value>
    public string? VolumeType { get; init; }

    /// <summary>Device name. A volume without one is dropped by eksctl without a word.</summary>
    /// <value><c>volumeName</c>; <see langword="null"/> leaves it out. Without it: the volume is not made.</value>
    public string? VolumeName { get; init; }

    /// <summary>Whether the volume is encrypted.</summary>
    /// <value>
    /// <c>volumeEncrypted</c>; <see langword="null"/> leaves it out. Without it: the account's default for EBS.
    /// </value>
    public bool? VolumeEncrypted { get; init; }

    /// <summary>KMS key that encrypts it.</summary>
    /// <value><c>volumeKmsKeyID</c>; <see langword="null"/> leaves it out. Without it: AWS' own key.</value>
    [JsonPropertyName("volumeKmsKeyID")]
    public string? VolumeKmsKeyId { get; init; }

    /// <summary>I/O operations per second.</summary>
    /// <value>
    /// <c>volumeIOPS</c>; <see langword="null"/> leaves it out. Without it: 3000 for gp3, 100 for io1 and io2.
    /// </value>
    [JsonPropertyName("volumeIOPS")]
    public int? VolumeIops { get; init; }

    /// <summary>Throughput in MiB/s, for gp3.</summary>
    /// <value><c>volumeThroughput</c>; <see langword="null"/> leaves it out. Without it: 125.</value>
    public int? VolumeThroughput { get; init; }

    /// <summary>Snapshot that fills the volume: <c>snap-…</c>.</summary>
    /// <value><c>snapshotID</c>; <see langword="null"/> leaves it out. Without it: the volume is empty.</value>
    [JsonPropertyName("snapshotID")]
    public string? SnapshotId { get; init; }
}
