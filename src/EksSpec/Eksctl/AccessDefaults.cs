namespace EksSpec.Eksctl;

/// <summary>How the API server is reached and how callers are known, eksctl's defaults filled in. Never written into the model.</summary>
internal static class AccessDefaults
{
    /// <summary>Access entries and aws-auth together: how callers prove who they are unless the config says otherwise.</summary>
    public const string ApiAndConfigMap = "API_AND_CONFIG_MAP";

    /// <summary>Access entries alone.</summary>
    public const string Api = "API";

    /// <summary>The aws-auth ConfigMap alone.</summary>
    public const string ConfigMap = "CONFIG_MAP";

    /// <summary>Whether the control plane stands on an Outpost.</summary>
    public static bool IsOnOutposts(this ClusterConfig config) =>
        !string.IsNullOrEmpty(config.Outpost?.ControlPlaneOutpostArn);

    /// <summary>Whether the cluster has no way in or out but VPC endpoints.</summary>
    public static bool IsFullyPrivate(this ClusterConfig config) => config.PrivateCluster?.Enabled == true;

    /// <summary>How callers prove who they are.</summary>
    public static string AuthenticationMode(this ClusterConfig config) =>
        config.AccessConfig?.AuthenticationMode is { Length: > 0 } mode ? mode
        : config.IsOnOutposts() && string.IsNullOrEmpty(config.Outpost!.EtcdInstanceType) ? ConfigMap
        : ApiAndConfigMap;

    /// <summary>Whether the API server can be reached from outside the VPC.</summary>
    public static bool HasPublicAccess(this ClusterConfig config) =>
        !config.IsOnOutposts() && (config.IsFullyPrivate() || config.Vpc?.ClusterEndpoints?.PublicAccess != false);

    /// <summary>Whether the API server can be reached from inside the VPC without leaving it.</summary>
    public static bool HasPrivateAccess(this ClusterConfig config) =>
        config.IsOnOutposts() || config.IsFullyPrivate() || config.Vpc?.ClusterEndpoints?.PrivateAccess == true;
}
