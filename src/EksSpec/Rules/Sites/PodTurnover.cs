namespace EksSpec.Rules;

/// <summary>How a Deployment replaces its pods, in numbers of pods.</summary>
/// <param name="Pods">The pods.</param>
/// <param name="Replicas">How many there are at least.</param>
/// <param name="MaxUnavailable">How many may be missing meanwhile.</param>
internal sealed record PodTurnover(PodView Pods, int Replicas, long MaxUnavailable)
{
    // What the API server writes where nothing is said.
    private static readonly IntOrString Default = "25%";

    /// <summary>Why so few may be missing, for messages.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>That of some pods; null where they are replaced otherwise, and where their number isn't known.</summary>
    public static PodTurnover? Of(PodView pods, SiteView site)
    {
        if (
            pods.Owner.Value is not V1Deployment { Spec: { Paused: not true } spec }
            || spec.Strategy?.Type is not (null or "" or "RollingUpdate")
            || pods.Replicas is null
            || site.LeastOf(pods) is not (> 0 and var replicas)
        )
        {
            return null;
        }

        var rolling = spec.Strategy?.RollingUpdate;
        var least = rolling?.MaxUnavailable ?? Default;
        var away = IntOrPercent.Of(least, replicas, roundUp: false);
        var surge = IntOrPercent.Of(rolling?.MaxSurge ?? Default, replicas, roundUp: true);
        var isShare = least.Value?.EndsWith('%') == true && least.Value != "0%";
        // Where rounding leaves neither, one may be missing.
        return away is null || surge is null
            ? null
            : new(pods, replicas, away == 0 && surge == 0 ? 1 : away.Value)
            {
                Reason = isShare ? $"maxUnavailable {least.Value} of {replicas} is 0" : "maxUnavailable is 0",
            };
    }
}
