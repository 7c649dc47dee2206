namespace EksSpec;

/// <summary>IAM policies that eksctl can attach to the role of the nodes.</summary>
/// <remarks>Every pod on the node can use them. Prefer a role per service account where the software allows it.</remarks>
[Flags]
public enum NodePolicies
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Push to ECR.</summary>
    ImageBuilder = 1 << 0,

    /// <summary>Cluster Autoscaler.</summary>
    AutoScaler = 1 << 1,

    /// <summary>external-dns.</summary>
    ExternalDns = 1 << 2,

    /// <summary>cert-manager.</summary>
    CertManager = 1 << 3,

    /// <summary>EBS CSI driver.</summary>
    Ebs = 1 << 4,

    /// <summary>FSx CSI driver.</summary>
    Fsx = 1 << 5,

    /// <summary>EFS CSI driver.</summary>
    Efs = 1 << 6,

    /// <summary>AWS Load Balancer Controller.</summary>
    AwsLoadBalancerController = 1 << 7,

    /// <summary>AWS X-Ray.</summary>
    XRay = 1 << 8,

    /// <summary>CloudWatch agent: logs and metrics.</summary>
    CloudWatch = 1 << 9,
}
