namespace EksSpec.LoadBalancing;

/// <summary>What a person or a program reads of load balancers. The same ones give the same text, byte for byte.</summary>
public static class LoadBalancerDrawing
{
    /// <summary>A picture: load balancers with listeners and rules on the left, namespaces with Services on the right.</summary>
    /// <param name="sites">The load balancers of each site.</param>
    /// <returns>An SVG document that needs nothing else.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sites"/> is null.</exception>
    public static string Svg(params IReadOnlyList<LoadBalancers> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        return LoadBalancerSvg.Draw(sites);
    }

    /// <summary>The same as a Mermaid flowchart, which many READMEs and wikis draw.</summary>
    /// <param name="sites">The load balancers of each site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sites"/> is null.</exception>
    public static string Mermaid(params IReadOnlyList<LoadBalancers> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        return LoadBalancerMermaid.Draw(sites);
    }

    /// <summary>
    /// A table for each load balancer: listener, priority, host, path, action, target, and where the rule stands; then the groups
    /// that are stopped, with every reason, and the Ingresses in no group.
    /// </summary>
    /// <param name="all">The load balancers of a site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="all"/> is null.</exception>
    public static string ToText(this LoadBalancers all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return LoadBalancerTable.Draw(all);
    }

    /// <summary>
    /// A JSON object a line for each group: <c>{"site":…,"group":…,"members":[…],"error":null,"loadBalancer":{…},"listeners":[…],
    /// "targetGroups":[…]}</c>; one for each object that is refused, and one for each Ingress in no group.
    /// </summary>
    /// <param name="all">The load balancers of a site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="all"/> is null.</exception>
    public static string ToJsonLines(this LoadBalancers all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return LoadBalancerJsonLines.Write(all);
    }

    /// <summary>A Mermaid flowchart: load balancers with their listeners, an arrow for each rule, the Services.</summary>
    /// <param name="all">The load balancers of a site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="all"/> is null.</exception>
    public static string ToMermaid(this LoadBalancers all) =>
        Mermaid(all ?? throw new ArgumentNullException(nameof(all)));

    /// <summary>An SVG picture: load balancers with their rules, arrows to the Services.</summary>
    /// <param name="all">The load balancers of a site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="all"/> is null.</exception>
    public static string ToSvg(this LoadBalancers all) => Svg(all ?? throw new ArgumentNullException(nameof(all)));

    /// <summary>What happens to each group, with who does it in which file.</summary>
    /// <param name="changes">The changes of a site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    public static string ToText(this LoadBalancerChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return ChangesText.Write(changes);
    }

    /// <summary>
    /// A JSON object a line for each group:
    /// <c>{"site":…,"group":…,"fate":"replaced","before":…,"after":…,"by":[…],"reasons":[…],"changes":[…]}</c>.
    /// </summary>
    /// <param name="changes">The changes of a site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    public static string ToJsonLines(this LoadBalancerChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return ChangesJsonLines.Write(changes);
    }
}
