namespace EksSpec.Rules;

/// <summary>A production cluster whose way out depends on one zone.</summary>
internal sealed partial class ProductionNetwork : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var gateway = subject.Vpc?.Nat?.Gateway;
        var isOwn = (subject.Vpc?.Id).IsSet() || subject.HasSubnets();
        var hasNone = subject.IsIpv6() || subject.IsFullyPrivate() || subject.IsOnOutposts();
        if (
            gateway is null or "" or "Single"
            && !isOwn
            && !hasNone
            && IsProduction(subject.Metadata)
            && UsesNat(subject)
        )
        {
            var path = gateway is null ? "vpc" : "vpc.nat.gateway";
            report.Add(SingleNat, path, $"'{subject.Metadata!.Name}' has one NAT gateway for all its zones.");
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
    private static bool UsesNat(ClusterConfig config) =>
        config.FargateProfiles.HasItems()
        || config.IsAutoMode()
        || config.AllNodeGroups().Any(group => group.PrivateNetworking == true);
}
