using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>VolumeMapping</c>.</summary>
public sealed record VolumeMapping
{
    /// <summary><c>volumeSize</c>.</summary>
    public int? VolumeSize { get; init; }

    /// <summary><c>volumeType</c>.</summary>
    public string? VolumeType { get; init; }

    /// <summary><c>volumeName</c>.</summary>
    public string? VolumeName { get; init; }

    /// <summary><c>volumeEncrypted</c>.</summary>
    public bool? VolumeEncrypted { get; init; }

    /// <summary><c>volumeKmsKeyID</c>.</summary>
    [JsonPropertyName("volumeKmsKeyID")]
    public string? VolumeKmsKeyId { get; init; }

    /// <summary><c>volumeIOPS</c>.</summary>
    [JsonPropertyName("volumeIOPS")]
    public int? VolumeIops { get; init; }

    /// <summary><c>volumeThroughput</c>.</summary>
    public int? VolumeThroughput { get; init; }

    /// <summary><c>snapshotID</c>.</summary>
    [JsonPropertyName("snapshotID")]
    public string? SnapshotId { get; init; }
}
