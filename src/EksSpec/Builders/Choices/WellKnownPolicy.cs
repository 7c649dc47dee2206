namespace EksSpec;

/// <summary>IAM policies that eksctl knows by name, for the role of one service account.</summary>
[Flags]
public enum WellKnownPolicy
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Push to ECR.</summary>
    ImageBuilder = 1 << 0,

    /// <summary>Cluster Autoscaler.</summary>
    AutoScaler = 1 << 1,

    /// <summary>AWS Load Balancer Controller.</summary>
    AwsLoadBalancerController = 1 << 2,

    /// <summary>external-dns.</summary>
    ExternalDns = 1 << 3,

    /// <summary>cert-manager.</summary>
    CertManager = 1 << 4,

    /// <summary>EBS CSI driver.</summary>
    EbsCsiController = 1 << 5,

    /// <summary>EFS CSI driver.</summary>
    EfsCsiController = 1 << 6,
}
