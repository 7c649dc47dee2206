namespace EksSpec.Rules;

/// <summary>A production cluster whose way out depends on one zone.</summary>
internal sealed partial class ProductionNetwork : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var isSingle = subject.Vpc?.Nat?.Gateway is null or "" or "Single";
        if (
            isSingle
            && IsProduction(subject.Metadata)
            && !(subject.Vpc?.Id).IsSet()
            && !subject.HasSubnets()
            && !subject.IsIpv6()
            && !subject.IsFullyPrivate()
            && !subject.IsOnOutposts()
            && UsesNat(subject)
        )
        {
            report.Add(
                SingleNat,
                subject.Vpc?.Nat?.Gateway is null ? "vpc" : "vpc.nat.gateway",
                $"'{subject.Metadata!.Name}' has one NAT gateway for all its zones."
            );
        }
    }

    /// <summary>Whether name or tags say that people depend on the cluster.</summary>
    private static bool IsProduction(ClusterMeta? metadata)
    {
        if (metadata is null)
        {
            return false;
        }

        foreach (var (key, value) in metadata.Tags.Items())
        {
            if (Words.Says(key, "env", "environment", "stage"))
            {
                return Words.Says(value, "prod", "production", "prd", "live");
            }
        }

        return Words.Says(metadata.Name, "prod", "production", "prd");
    }

    // Public nodes have addresses of their own.
    private static bool UsesNat(ClusterConfig config)
    {
        foreach (var group in config.ManagedNodeGroups.Items())
        {
            if (group?.PrivateNetworking == true)
            {
                return true;
            }
        }

        foreach (var group in config.NodeGroups.Items())
        {
            if (group?.PrivateNetworking == true)
            {
                return true;
            }
        }

        return config.FargateProfiles.HasItems() || config.IsAutoMode();
    }
}
