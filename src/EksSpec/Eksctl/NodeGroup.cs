using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroup</c>.</summary>
public sealed record NodeGroup : NodeGroupBase
{
    /// <summary><c>instancesDistribution</c>.</summary>
    public NodeGroupInstancesDistribution? InstancesDistribution { get; init; }

    /// <summary><c>asgMetricsCollection</c>.</summary>
    public ValueList<MetricsCollection>? AsgMetricsCollection { get; init; }

    /// <summary><c>cpuCredits</c>.</summary>
    public string? CpuCredits { get; init; }

    /// <summary><c>classicLoadBalancerNames</c>.</summary>
    public ValueList<string>? ClassicLoadBalancerNames { get; init; }

    /// <summary><c>targetGroupARNs</c>.</summary>
    [JsonPropertyName("targetGroupARNs")]
    public ValueList<string>? TargetGroupArns { get; init; }

    /// <summary><c>taints</c>.</summary>
    public override ValueList<NodeGroupTaint>? Taints { get; init; }

    /// <summary><c>updateConfig</c>.</summary>
    public override NodeGroupUpdateConfig? UpdateConfig { get; init; }

    /// <summary><c>clusterDNS</c>.</summary>
    [JsonPropertyName("clusterDNS")]
    public string? ClusterDns { get; init; }

    /// <summary><c>kubeletExtraConfig</c>.</summary>
    public InlineDocument? KubeletExtraConfig { get; init; }

    /// <summary><c>containerRuntime</c>.</summary>
    public string? ContainerRuntime { get; init; }

    /// <summary><c>maxInstanceLifetime</c>.</summary>
    public int? MaxInstanceLifetime { get; init; }

    /// <summary><c>localZones</c>.</summary>
    public ValueList<string>? LocalZones { get; init; }

    /// <summary><c>enclaveEnabled</c>.</summary>
    public bool? EnclaveEnabled { get; init; }
}
