namespace EksSpec.LoadBalancing;

/// <summary>Pictures of the load balancers of several sites. The same load balancers give the same text, byte for byte.</summary>
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
}
