namespace EksSpec.Builders;

/// <summary>
/// The load balancers of Ingresses that are on none of their own. For the Load Balancer Controller annotations say group and
/// scheme; EKS Auto Mode reads groups from a class only, so there each is written as one.
/// </summary>
internal static class UsualLoadBalancers
{
    /// <summary>Name of the class in Auto Mode. A dot is in no name of a load balancer, so the class is nobody else's.</summary>
    public static string NameOf(bool isInternetFacing) => isInternetFacing ? "alb.internet-facing" : "alb.internal";

    /// <summary>The class of a load balancer in Auto Mode.</summary>
    public static ManifestBuilder Of(ClusterBuilder cluster, bool isInternetFacing, SourcePosition made)
    {
        LoadBalancerBuilder loadBalancer = new(NameOf(isInternetFacing), cluster, made);
        var group = BalancerNames.UsualGroup(cluster, isInternetFacing);
        return new LoadBalancerManifest(
            loadBalancer.Configure(settings => settings with { IsInternetFacing = isInternetFacing, Group = group })
        );
    }
}
