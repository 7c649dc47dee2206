namespace EksSpec.Rules;

/// <summary>What gives a cluster an add-on that it lacks.</summary>
internal static class AddonMends
{
    /// <summary>Lists an add-on behind the others; the rules stand at the config.</summary>
    public static Mend Adding(this ClusterConfig config, string name) =>
        Mend.Value(InlineDocument.OfMap(("name", name)))
            .At(SpecPath.Root.Field("addons").Item(config.Addons?.Count ?? 0));
}
