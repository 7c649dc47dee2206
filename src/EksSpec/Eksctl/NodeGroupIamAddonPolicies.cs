using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupIAMAddonPolicies</c>.</summary>
public sealed record NodeGroupIamAddonPolicies
{
    /// <summary><c>imageBuilder</c>.</summary>
    public bool? ImageBuilder { get; init; }

    /// <summary><c>autoScaler</c>.</summary>
    public bool? AutoScaler { get; init; }

    /// <summary><c>externalDNS</c>.</summary>
    [JsonPropertyName("externalDNS")]
    public bool? ExternalDns { get; init; }

    /// <summary><c>certManager</c>.</summary>
    public bool? CertManager { get; init; }

    /// <summary><c>appMesh</c>.</summary>
    public bool? AppMesh { get; init; }

    /// <summary><c>appMeshPreview</c>.</summary>
    public bool? AppMeshPreview { get; init; }

    /// <summary><c>ebs</c>.</summary>
    public bool? Ebs { get; init; }

    /// <summary><c>fsx</c>.</summary>
    public bool? Fsx { get; init; }

    /// <summary><c>efs</c>.</summary>
    public bool? Efs { get; init; }

    /// <summary><c>awsLoadBalancerController</c>.</summary>
    public bool? AwsLoadBalancerController { get; init; }

    /// <summary><c>albIngress</c>.</summary>
    public bool? AlbIngress { get; init; }

    /// <summary><c>xRay</c>.</summary>
    public bool? XRay { get; init; }

    /// <summary><c>cloudWatch</c>.</summary>
    public bool? CloudWatch { get; init; }
}
