using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupBase</c>.</summary>
public abstract record NodeGroupBase
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>amiFamily</c>.</summary>
    public string? AmiFamily { get; init; }

    /// <summary><c>instanceType</c>.</summary>
    public string? InstanceType { get; init; }

    /// <summary><c>availabilityZones</c>.</summary>
    public ValueList<string>? AvailabilityZones { get; init; }

    /// <summary><c>subnets</c>.</summary>
    public ValueList<string>? Subnets { get; init; }

    /// <summary><c>instancePrefix</c>.</summary>
    public string? InstancePrefix { get; init; }

    /// <summary><c>instanceName</c>.</summary>
    public string? InstanceName { get; init; }

    /// <summary><c>desiredCapacity</c>.</summary>
    public int? DesiredCapacity { get; init; }

    /// <summary><c>minSize</c>.</summary>
    public int? MinSize { get; init; }

    /// <summary><c>maxSize</c>.</summary>
    public int? MaxSize { get; init; }

    /// <summary><c>volumeSize</c>.</summary>
    public int? VolumeSize { get; init; }

    /// <summary><c>ssh</c>.</summary>
    public NodeGroupSsh? Ssh { get; init; }

    /// <summary><c>labels</c>.</summary>
    public ValueMap<string>? Labels { get; init; }

    /// <summary><c>privateNetworking</c>.</summary>
    public bool? PrivateNetworking { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>iam</c>.</summary>
    public NodeGroupIam? Iam { get; init; }

    /// <summary><c>ami</c>.</summary>
    public string? Ami { get; init; }

    /// <summary><c>securityGroups</c>.</summary>
    public NodeGroupSecurityGroups? SecurityGroups { get; init; }

    /// <summary><c>maxPodsPerNode</c>.</summary>
    public int? MaxPodsPerNode { get; init; }

    /// <summary><c>asgSuspendProcesses</c>.</summary>
    public ValueList<string>? AsgSuspendProcesses { get; init; }

    /// <summary><c>ebsOptimized</c>.</summary>
    public bool? EbsOptimized { get; init; }

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

    /// <summary><c>additionalVolumes</c>.</summary>
    public ValueList<VolumeMapping>? AdditionalVolumes { get; init; }

    /// <summary><c>preBootstrapCommands</c>.</summary>
    public ValueList<string>? PreBootstrapCommands { get; init; }

    /// <summary><c>overrideBootstrapCommand</c>.</summary>
    public string? OverrideBootstrapCommand { get; init; }

    /// <summary><c>propagateASGTags</c>.</summary>
    [JsonPropertyName("propagateASGTags")]
    public bool? PropagateAsgTags { get; init; }

    /// <summary><c>disableIMDSv1</c>.</summary>
    [JsonPropertyName("disableIMDSv1")]
    public bool? DisableImdsV1 { get; init; }

    /// <summary><c>disablePodIMDS</c>.</summary>
    [JsonPropertyName("disablePodIMDS")]
    public bool? DisablePodImds { get; init; }

    /// <summary><c>placement</c>.</summary>
    public Placement? Placement { get; init; }

    /// <summary><c>efaEnabled</c>.</summary>
    public bool? EfaEnabled { get; init; }

    /// <summary><c>instanceSelector</c>.</summary>
    public InstanceSelector? InstanceSelector { get; init; }

    /// <summary><c>bottlerocket</c>.</summary>
    public NodeGroupBottlerocket? Bottlerocket { get; init; }

    /// <summary><c>enableDetailedMonitoring</c>.</summary>
    public bool? EnableDetailedMonitoring { get; init; }

    /// <summary><c>capacityReservation</c>.</summary>
    public CapacityReservation? CapacityReservation { get; init; }

    /// <summary><c>instanceMarketOptions</c>.</summary>
    public InstanceMarketOptions? InstanceMarketOptions { get; init; }

    /// <summary><c>outpostARN</c>.</summary>
    [JsonPropertyName("outpostARN")]
    public string? OutpostArn { get; init; }

    /// <summary><c>taints</c>.</summary>
    public abstract ValueList<NodeGroupTaint>? Taints { get; init; }

    /// <summary><c>updateConfig</c>.</summary>
    public abstract NodeGroupUpdateConfig? UpdateConfig { get; init; }
}
