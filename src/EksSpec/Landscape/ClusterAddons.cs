namespace EksSpec;

/// <summary>The EKS add-ons that a cluster gets: those it lists, and those that eksctl adds unasked.</summary>
internal static class ClusterAddons
{
    private static readonly string[] Default = ["vpc-cni", "kube-proxy", "coredns", "metrics-server"];

    /// <summary>Whether the cluster gets an add-on, be it unasked.</summary>
    public static bool HasAddon(this ClusterConfig config, string name) =>
        config.Addon(name) is not null
        || (config.AddonsConfig?.DisableDefaultAddons is not true && Array.Exists(Default, known => known == name));

    /// <summary>The add-on as the cluster lists it; <see langword="null"/> where it doesn't.</summary>
    public static Addon? Addon(this ClusterConfig config, string name)
    {
        for (var i = 0; i < config.Addons?.Count; i++)
        {
            if (string.Equals(config.Addons[i]?.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return config.Addons[i];
            }
        }

        return null;
    }

    /// <summary>
    /// The add-on's own settings, be they written as JSON or as YAML; <see cref="InlineDocument.Null"/> where there are none, or
    /// none that can be read.
    /// </summary>
    public static InlineDocument Values(this Addon? addon) => InlineText.Read(addon?.ConfigurationValues);
}
