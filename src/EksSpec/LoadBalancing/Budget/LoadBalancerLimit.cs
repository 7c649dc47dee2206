namespace EksSpec.LoadBalancing;

/// <summary>One thing that AWS gives to a load balancer only so many of.</summary>
/// <param name="Name">What is counted, such as <c>rules</c>.</param>
/// <param name="Used">How many there are.</param>
/// <param name="Limit">How many there may be.</param>
/// <param name="IsFixed">Whether nobody raises it; AWS raises the others on request.</param>
public sealed record LoadBalancerLimit(string Name, int Used, int Limit, bool IsFixed = false)
{
    /// <summary>How many more fit; negative where there are too many.</summary>
    public int Left => Limit - Used;
}
