using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterConfig</c>.</summary>
public sealed record ClusterConfig
{
    /// <summary><c>apiVersion</c>.</summary>
    public string? ApiVersion { get; init; } = "eksctl.io/v1alpha5";

    /// <summary><c>kind</c>.</summary>
    public string? Kind { get; init; } = "ClusterConfig";

    /// <summary><c>metadata</c>.</summary>
    public ClusterMeta? Metadata { get; init; }

    /// <summary><c>upgradePolicy</c>.</summary>
    public UpgradePolicy? UpgradePolicy { get; init; }

    /// <summary><c>kubernetesNetworkConfig</c>.</summary>
    public KubernetesNetworkConfig? KubernetesNetworkConfig { get; init; }

    /// <summary><c>autoModeConfig</c>.</summary>
    public AutoModeConfig? AutoModeConfig { get; init; }

    /// <summary><c>remoteNetworkConfig</c>.</summary>
    public RemoteNetworkConfig? RemoteNetworkConfig { get; init; }

    /// <summary><c>iam</c>.</summary>
    public ClusterIam? Iam { get; init; }

    /// <summary><c>iamIdentityMappings</c>.</summary>
    public ValueList<IamIdentityMapping>? IamIdentityMappings { get; init; }

    /// <summary><c>identityProviders</c>.</summary>
    public ValueList<OidcIdentityProvider>? IdentityProviders { get; init; }

    /// <summary><c>accessConfig</c>.</summary>
    public AccessConfig? AccessConfig { get; init; }

    /// <summary><c>vpc</c>.</summary>
    public ClusterVpc? Vpc { get; init; }

    /// <summary><c>addons</c>.</summary>
    public ValueList<Addon>? Addons { get; init; }

    /// <summary><c>addonsConfig</c>.</summary>
    public AddonsConfig? AddonsConfig { get; init; }

    /// <summary><c>privateCluster</c>.</summary>
    public PrivateCluster? PrivateCluster { get; init; }

    /// <summary><c>nodeGroups</c>.</summary>
    public ValueList<NodeGroup>? NodeGroups { get; init; }

    /// <summary><c>managedNodeGroups</c>.</summary>
    public ValueList<ManagedNodeGroup>? ManagedNodeGroups { get; init; }

    /// <summary><c>fargateProfiles</c>.</summary>
    public ValueList<FargateProfile>? FargateProfiles { get; init; }

    /// <summary><c>availabilityZones</c>.</summary>
    public ValueList<string>? AvailabilityZones { get; init; }

    /// <summary><c>localZones</c>.</summary>
    public ValueList<string>? LocalZones { get; init; }

    /// <summary><c>cloudWatch</c>.</summary>
    public ClusterCloudWatch? CloudWatch { get; init; }

    /// <summary><c>secretsEncryption</c>.</summary>
    public SecretsEncryption? SecretsEncryption { get; init; }

    /// <summary><c>gitops</c>.</summary>
    public GitOps? Gitops { get; init; }

    /// <summary><c>karpenter</c>.</summary>
    public Karpenter? Karpenter { get; init; }

    /// <summary><c>outpost</c>.</summary>
    public Outpost? Outpost { get; init; }

    /// <summary><c>controlPlaneScalingConfig</c>.</summary>
    public ControlPlaneScalingConfig? ControlPlaneScalingConfig { get; init; }

    /// <summary><c>zonalShiftConfig</c>.</summary>
    public ZonalShiftConfig? ZonalShiftConfig { get; init; }

    /// <summary><c>kubeAPIServerConfig</c>.</summary>
    [JsonPropertyName("kubeAPIServerConfig")]
    public KubeApiServerConfig? KubeApiServerConfig { get; init; }

    /// <summary><c>kubeSchedulerConfig</c>.</summary>
    public KubeSchedulerConfig? KubeSchedulerConfig { get; init; }

    /// <summary><c>kubeControllerManagerConfig</c>.</summary>
    public KubeControllerManagerConfig? KubeControllerManagerConfig { get; init; }

    /// <summary><c>capabilities</c>.</summary>
    public ValueList<Capability>? Capabilities { get; init; }
}
