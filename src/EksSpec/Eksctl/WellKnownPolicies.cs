using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>WellKnownPolicies</c>.</summary>
public sealed record WellKnownPolicies
{
    /// <summary><c>imageBuilder</c>.</summary>
    public bool? ImageBuilder { get; init; }

    /// <summary><c>autoScaler</c>.</summary>
    public bool? AutoScaler { get; init; }

    /// <summary><c>awsLoadBalancerController</c>.</summary>
    public bool? AwsLoadBalancerController { get; init; }

    /// <summary><c>externalDNS</c>.</summary>
    [JsonPropertyName("externalDNS")]
    public bool? ExternalDns { get; init; }

    /// <summary><c>certManager</c>.</summary>
    public bool? CertManager { get; init; }

    /// <summary><c>ebsCSIController</c>.</summary>
    [JsonPropertyName("ebsCSIController")]
    public bool? EbsCsiController { get; init; }

    /// <summary><c>efsCSIController</c>.</summary>
    [JsonPropertyName("efsCSIController")]
    public bool? EfsCsiController { get; init; }
}
