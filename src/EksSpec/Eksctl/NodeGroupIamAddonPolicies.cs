using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Policies for software on the nodes. Every pod on the node has them: prefer service accounts.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupIAMAddonPolicies</c>.</remarks>
public sealed record NodeGroupIamAddonPolicies
{
    /// <summary>Push to ECR.</summary>
    /// <value><c>imageBuilder</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? ImageBuilder { get; init; }

    /// <summary>The Cluster Autoscaler; also adds its discovery tags to a self-managed group.</summary>
    /// <value><c>autoScaler</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? AutoScaler { get; init; }

    /// <summary>external-dns.</summary>
    /// <value><c>externalDNS</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    [JsonPropertyName("externalDNS")]
    public bool? ExternalDns { get; init; }

    /// <summary>cert-manager.</summary>
    /// <value><c>certManager</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? CertManager { get; init; }

    /// <summary>App Mesh.</summary>
    /// <value><c>appMesh</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? AppMesh { get; init; }

    /// <summary>The preview channel of App Mesh.</summary>
    /// <value><c>appMeshPreview</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? AppMeshPreview { get; init; }

    /// <summary>The EBS CSI driver.</summary>
    /// <value><c>ebs</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? Ebs { get; init; }

    /// <summary>The FSx CSI driver.</summary>
    /// <value><c>fsx</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? Fsx { get; init; }

    /// <summary>The EFS CSI driver.</summary>
    /// <value><c>efs</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? Efs { get; init; }

    /// <summary>The AWS Load Balancer Controller.</summary>
    /// <value><c>awsLoadBalancerController</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? AwsLoadBalancerController { get; init; }

    /// <summary>Old name of <c>awsLoadBalancerController</c>; not both.</summary>
    /// <value><c>albIngress</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? AlbIngress { get; init; }

    /// <summary>X-Ray.</summary>
    /// <value><c>xRay</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? XRay { get; init; }

    /// <summary>The CloudWatch agent.</summary>
    /// <value><c>cloudWatch</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? CloudWatch { get; init; }
}
