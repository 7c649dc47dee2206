namespace EksSpec.Rules;

/// <summary>
/// What eksctl makes of a config: the values it judges by, its defaults filled in. Computed each time, never written into
/// the model.
/// </summary>
internal static class EksctlDefaults
{
    /// <summary>The Kubernetes version of a cluster that names none.</summary>
    public const string KubernetesVersion = "1.34";

    /// <summary>Whether pods and services get IPv6 addresses.</summary>
    public static bool IsIpv6(this ClusterConfig config) =>
        string.Equals(config.KubernetesNetworkConfig?.IpFamily, "IPv6", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether EKS runs the nodes itself.</summary>
    public static bool IsAutoMode(this ClusterConfig config) => config.AutoModeConfig?.Enabled == true;

    /// <summary>Whether the cluster has an IAM OIDC provider.</summary>
    public static bool HasOidc(this ClusterConfig config) => config.Iam?.WithOidc == true;

    /// <summary>Whether the config names subnets, which makes the VPC somebody else's.</summary>
    public static bool HasSubnets(this ClusterConfig config) =>
        config.Vpc?.Subnets is { } subnets && (subnets.Private.HasItems() || subnets.Public.HasItems());

    /// <summary>Whether the config has any node group.</summary>
    public static bool HasNodeGroups(this ClusterConfig config) =>
        config.NodeGroups.HasItems() || config.ManagedNodeGroups.HasItems();

    /// <summary>The node groups of both kinds that are there, self-managed ones first.</summary>
    public static IEnumerable<NodeGroupBase> AllNodeGroups(this ClusterConfig config)
    {
        for (var i = 0; i < config.NodeGroups?.Count; i++)
        {
            if (config.NodeGroups[i] is { } own)
            {
                yield return own;
            }
        }

        for (var i = 0; i < config.ManagedNodeGroups?.Count; i++)
        {
            if (config.ManagedNodeGroups[i] is { } managed)
            {
                yield return managed;
            }
        }
    }

    /// <summary>The Kubernetes minor version, such as <c>1.34</c>; a version that EKS doesn't offer as it is written.</summary>
    public static string Version(this ClusterConfig config, RuleOptions options) =>
        config.Metadata?.Version switch
        {
            null or "" or "auto" => KubernetesVersion,
            "latest" => EksVersions.Newest(options.KubernetesVersions, options.AsOf) ?? KubernetesVersion,
            var version => version,
        };

    /// <summary>Whether the Kubernetes version is at least some minor of 1; false for a text that is no such version.</summary>
    public static bool IsVersionAtLeast(this ClusterConfig config, int minor, RuleOptions options) =>
        EksVersions.MinorOf(config.Version(options)) >= minor;
}
