namespace EksSpec.Rules;

/// <summary>Says aloud which pods nobody looks at.</summary>
internal static partial class Unseen
{
    /// <summary>Names every object whose pods nobody looked at, once.</summary>
    public static void Check(Landscape landscape, Report report)
    {
        foreach (var pods in landscape.Sites.SelectMany(site => site.NotLookedAt).DistinctBy(pods => pods.Owner))
        {
            report.On(pods.Owner).Add(PodsNotSeen, "kind", pods.ToString());
        }
    }
}
