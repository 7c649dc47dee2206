using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Policies that eksctl knows by name.</summary>
/// <remarks>eksctl schema v1alpha5, <c>WellKnownPolicies</c>.</remarks>
public sealed record WellKnownPolicies
{
    /// <summary>Push to ECR.</summary>
    /// <value><c>imageBuilder</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? ImageBuilder { get; init; }

    /// <summary>The Cluster Autoscaler.</summary>
    /// <value><c>autoScaler</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? AutoScaler { get; init; }

    /// <summary>The AWS Load Balancer Controller.</summary>
    /// <value><c>awsLoadBalancerController</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? AwsLoadBalancerController { get; init; }

    /// <summary>external-dns.</summary>
    /// <value><c>externalDNS</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    [JsonPropertyName("externalDNS")]
    public bool? ExternalDns { get; init; }

    /// <summary>cert-manager.</summary>
    /// <value><c>certManager</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? CertManager { get; init; }

    /// <summary>The EBS CSI driver.</summary>
    /// <value><c>ebsCSIController</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    [JsonPropertyName("ebsCSIController")]
    public bool? EbsCsiController { get; init; }

    /// <summary>The EFS CSI driver.</summary>
    /// <value><c>efsCSIController</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    [JsonPropertyName("efsCSIController")]
    public bool? EfsCsiController { get; init; }
}
