namespace EksSpec.LoadBalancing;

/// <summary>What the load balancer controllers make of the Ingresses of a site.</summary>
/// <remarks>
/// Decided as the AWS Load Balancer Controller 3.5 does with the flags it ships with, and never asks AWS: names of subnets,
/// security groups, web ACLs and trust stores are taken to be there. What AWS would refuse isn't a fault of the group.
/// </remarks>
public sealed record LoadBalancers
{
    /// <summary>The groups, by name.</summary>
    public required ValueList<IngressGroup> Groups { get; init; }

    /// <summary>The Ingresses in no group, in their order.</summary>
    public ValueList<OutsideIngress> Outside { get; init; } = [];

    /// <summary>The objects that a webhook refuses, in their order. The groups are decided as if they were there.</summary>
    public ValueList<RefusedObject> Refused { get; init; } = [];

    /// <summary>What the controllers make of a site.</summary>
    /// <param name="site">The site; never changed.</param>
    /// <param name="options">What else is known; absent, nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public static LoadBalancers Of(Site site, LoadBalancingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Of(site, options ?? LoadBalancingOptions.Default, new(site));
    }

    internal static LoadBalancers Of(Site site, LoadBalancingOptions options, GroupFinder finder) =>
        new()
        {
            Groups = new(Array.ConvertAll(finder.Groups, draft => GroupBuild.Of(draft, site, options))),
            Outside = finder.Outside,
            Refused = Webhooks.Refused(site, finder.Classes),
        };
}
