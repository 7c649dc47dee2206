using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>A cluster as eksctl reads it: one file of <c>eksctl create cluster -f</c>.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterConfig</c>.</remarks>
public sealed record ClusterConfig
{
    /// <summary>Always <c>eksctl.io/v1alpha5</c>.</summary>
    /// <value><c>apiVersion</c>; required.</value>
    public string? ApiVersion { get; init; } = "eksctl.io/v1alpha5";

    /// <summary>Always <c>ClusterConfig</c>.</summary>
    /// <value><c>kind</c>; required.</value>
    public string? Kind { get; init; } = "ClusterConfig";

    /// <summary>Name, region and Kubernetes version.</summary>
    /// <value><c>metadata</c>; required.</value>
    public ClusterMeta? Metadata { get; init; }

    /// <summary>Which support EKS gives to old Kubernetes versions.</summary>
    /// <value>
    /// <c>upgradePolicy</c>; <see langword="null"/> leaves it out. Without it: extended support, at its price.
    /// </value>
    public UpgradePolicy? UpgradePolicy { get; init; }

    /// <summary>IP family and service addresses.</summary>
    /// <value>
    /// <c>kubernetesNetworkConfig</c>; <see langword="null"/> leaves it out. Without it: IPv4, with service addresses
    /// that EKS chooses.
    /// </value>
    public KubernetesNetworkConfig? KubernetesNetworkConfig { get; init; }

    /// <summary>EKS Auto Mode.</summary>
    /// <value><c>autoModeConfig</c>; <see langword="null"/> leaves it out. Without it: it is off.</value>
    public AutoModeConfig? AutoModeConfig { get; init; }

    /// <summary>Hybrid nodes: networks outside AWS.</summary>
    /// <value><c>remoteNetworkConfig</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public RemoteNetworkConfig? RemoteNetworkConfig { get; init; }

    /// <summary>IAM roles, the OIDC provider, service accounts and Pod Identity.</summary>
    /// <value><c>iam</c>; <see langword="null"/> leaves it out. Without it: eksctl makes the roles it needs.</value>
    public ClusterIam? Iam { get; init; }

    /// <summary>Entries of the <c>aws-auth</c> ConfigMap.</summary>
    /// <value>
    /// <c>iamIdentityMappings</c>; <see langword="null"/> leaves it out. Without it: only the nodes have theirs.
    /// </value>
    public ValueList<IamIdentityMapping>? IamIdentityMappings { get; init; }

    /// <summary>OpenID Connect providers that sign people in to the Kubernetes API.</summary>
    /// <value>
    /// <c>identityProviders</c>; <see langword="null"/> leaves it out. Without it: only IAM signs people in.
    /// </value>
    public ValueList<OidcIdentityProvider>? IdentityProviders { get; init; }

    /// <summary>Authentication mode and access entries.</summary>
    /// <value>
    /// <c>accessConfig</c>; <see langword="null"/> leaves it out. Without it: both the API and <c>aws-auth</c> are
    /// used.
    /// </value>
    public AccessConfig? AccessConfig { get; init; }

    /// <summary>The network: a new VPC or an existing one, and who may reach the API.</summary>
    /// <value>
    /// <c>vpc</c>; <see langword="null"/> leaves it out. Without it: eksctl makes 192.168.0.0/16 with one NAT gateway
    /// and a public endpoint.
    /// </value>
    public ClusterVpc? Vpc { get; init; }

    /// <summary>EKS add-ons.</summary>
    /// <value>
    /// <c>addons</c>; <see langword="null"/> leaves it out. Without it: vpc-cni, kube-proxy, coredns and metrics-server
    /// are made unasked.
    /// </value>
    public ValueList<Addon>? Addons { get; init; }

    /// <summary>What holds for all add-ons.</summary>
    /// <value><c>addonsConfig</c>; <see langword="null"/> leaves it out. Without it: the defaults hold.</value>
    public AddonsConfig? AddonsConfig { get; init; }

    /// <summary>A cluster without outbound internet access.</summary>
    /// <value><c>privateCluster</c>; <see langword="null"/> leaves it out. Without it: it has that access.</value>
    public PrivateCluster? PrivateCluster { get; init; }

    /// <summary>Self-managed node groups. Names are unique over both kinds.</summary>
    /// <value><c>nodeGroups</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<NodeGroup>? NodeGroups { get; init; }

    /// <summary>Node groups that EKS manages. Names are unique over both kinds.</summary>
    /// <value><c>managedNodeGroups</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<ManagedNodeGroup>? ManagedNodeGroups { get; init; }

    /// <summary>Pods that run on Fargate instead of on nodes.</summary>
    /// <value><c>fargateProfiles</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<FargateProfile>? FargateProfiles { get; init; }

    /// <summary>At least two zones for the subnets of a new VPC. Excludes <c>vpc.subnets</c>.</summary>
    /// <value>
    /// <c>availabilityZones</c>; <see langword="null"/> leaves it out. Without it: eksctl takes three at random (two in
    /// us-east-1): the file does not say which.
    /// </value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public ValueList<string>? AvailabilityZones { get; init; }

    /// <summary>AWS Local Zones that get subnets too.</summary>
    /// <value><c>localZones</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public ValueList<string>? LocalZones { get; init; }

    /// <summary>Control-plane logs.</summary>
    /// <value><c>cloudWatch</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ClusterCloudWatch? CloudWatch { get; init; }

    /// <summary>Encryption of Kubernetes Secrets with a KMS key of one's own.</summary>
    /// <value>
    /// <c>secretsEncryption</c>; <see langword="null"/> leaves it out. Without it: AWS' own key encrypts them.
    /// </value>
    /// <remarks>Can be turned on in place (<c>eksctl utils enable-secrets-encryption</c>).</remarks>
    public SecretsEncryption? SecretsEncryption { get; init; }

    /// <summary>Flux, installed by eksctl.</summary>
    /// <value><c>gitops</c>; <see langword="null"/> leaves it out. Without it: nothing is installed.</value>
    public GitOps? Gitops { get; init; }

    /// <summary>Karpenter, installed by eksctl.</summary>
    /// <value><c>karpenter</c>; <see langword="null"/> leaves it out. Without it: it is not installed.</value>
    public Karpenter? Karpenter { get; init; }

    /// <summary>A control plane on AWS Outposts.</summary>
    /// <value>
    /// <c>outpost</c>; <see langword="null"/> leaves it out. Without it: the control plane runs in the region.
    /// </value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public Outpost? Outpost { get; init; }

    /// <summary>Provisioned capacity of the control plane.</summary>
    /// <value>
    /// <c>controlPlaneScalingConfig</c>; <see langword="null"/> leaves it out. Without it: EKS scales it by itself.
    /// </value>
    public ControlPlaneScalingConfig? ControlPlaneScalingConfig { get; init; }

    /// <summary>Whether traffic may be shifted away from an impaired zone.</summary>
    /// <value><c>zonalShiftConfig</c>; <see langword="null"/> leaves it out. Without it: it is off.</value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-zonal-shift-config</c>).</remarks>
    public ZonalShiftConfig? ZonalShiftConfig { get; init; }

    /// <summary>Settings of the API server.</summary>
    /// <value><c>kubeAPIServerConfig</c>; <see langword="null"/> leaves it out. Without it: EKS' defaults hold.</value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-control-plane-component-config</c>).</remarks>
    [JsonPropertyName("kubeAPIServerConfig")]
    public KubeApiServerConfig? KubeApiServerConfig { get; init; }

    /// <summary>Settings of the scheduler.</summary>
    /// <value><c>kubeSchedulerConfig</c>; <see langword="null"/> leaves it out. Without it: EKS' defaults hold.</value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-control-plane-component-config</c>).</remarks>
    public KubeSchedulerConfig? KubeSchedulerConfig { get; init; }

    /// <summary>Settings of the controller manager.</summary>
    /// <value>
    /// <c>kubeControllerManagerConfig</c>; <see langword="null"/> leaves it out. Without it: EKS' defaults hold.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-control-plane-component-config</c>).</remarks>
    public KubeControllerManagerConfig? KubeControllerManagerConfig { get; init; }

    /// <summary>EKS capabilities: ACK, kro, Argo CD.</summary>
    /// <value><c>capabilities</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueList<Capability>? Capabilities { get; init; }
}
