using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>A node group that the user manages: an Auto Scaling group made by eksctl.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroup</c>.</remarks>
public sealed record NodeGroup : NodeGroupBase
{
    /// <summary>Several instance types and how many of them are spot.</summary>
    /// <value>
    /// <c>instancesDistribution</c>; <see langword="null"/> leaves it out. Without it: one type, On-Demand.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public NodeGroupInstancesDistribution? InstancesDistribution { get; init; }

    /// <summary>Auto Scaling metrics in CloudWatch.</summary>
    /// <value><c>asgMetricsCollection</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<MetricsCollection>? AsgMetricsCollection { get; init; }

    /// <summary><c>unlimited</c> or <c>standard</c>, for T instance types.</summary>
    /// <value><c>cpuCredits</c>; <see langword="null"/> leaves it out. Without it: the type's own default.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? CpuCredits { get; init; }

    /// <summary>Classic load balancers that the nodes register with.</summary>
    /// <value>
    /// <c>classicLoadBalancerNames</c>; <see langword="null"/> leaves it out. Without it: there are none.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public ValueList<string>? ClassicLoadBalancerNames { get; init; }

    /// <summary>ARNs of target groups that the nodes register with.</summary>
    /// <value><c>targetGroupARNs</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("targetGroupARNs")]
    public ValueList<string>? TargetGroupArns { get; init; }

    /// <summary>
    /// Taints of the nodes: pods without a matching toleration stay away. A map is read too, a list is written.
    /// </summary>
    /// <value><c>taints</c>; <see langword="null"/> leaves it out. Without it: the nodes have none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public override ValueList<NodeGroupTaint>? Taints { get; init; }

    /// <summary>Not used by eksctl for self-managed groups.</summary>
    /// <value><c>updateConfig</c>; <see langword="null"/> leaves it out. Without it: nothing changes.</value>
    public override NodeGroupUpdateConfig? UpdateConfig { get; init; }

    /// <summary>IP address of the DNS server that pods use.</summary>
    /// <value>
    /// <c>clusterDNS</c>; <see langword="null"/> leaves it out. Without it: the cluster's own DNS Service.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    [JsonPropertyName("clusterDNS")]
    public string? ClusterDns { get; init; }

    /// <summary>More fields of the kubelet's configuration; some are eksctl's own and refused.</summary>
    /// <value><c>kubeletExtraConfig</c>; <see langword="null"/> leaves it out. Without it: nothing is added.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public InlineDocument? KubeletExtraConfig { get; init; }

    /// <summary><c>containerd</c>, since Kubernetes 1.24 the only one.</summary>
    /// <value><c>containerRuntime</c>; <see langword="null"/> leaves it out. Without it: <c>containerd</c>.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public string? ContainerRuntime { get; init; }

    /// <summary>Seconds after which an instance is replaced, at least 86400.</summary>
    /// <value><c>maxInstanceLifetime</c>; <see langword="null"/> leaves it out. Without it: instances live on.</value>
    public int? MaxInstanceLifetime { get; init; }

    /// <summary>Local zones for the nodes. Excludes <c>availabilityZones</c>.</summary>
    /// <value><c>localZones</c>; <see langword="null"/> leaves it out. Without it: none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public ValueList<string>? LocalZones { get; init; }

    /// <summary>Whether the instances can run Nitro Enclaves.</summary>
    /// <value><c>enclaveEnabled</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public bool? EnclaveEnabled { get; init; }
}
