namespace EksSpec.Rules;

/// <summary>What gives a cluster something that another part of it needs; on an Outpost it can't have it.</summary>
internal static class ConfigMends
{
    /// <summary>Lists an add-on behind the others; the rules stand at the config.</summary>
    public static Mend Adding(this ClusterConfig config, string addon) =>
        config.IsOnOutposts()
            ? default
            : Mend.Value(InlineDocument.OfMap(("name", addon)))
                .At(SpecPath.Root.Field("addons").Item(config.Addons?.Count ?? 0));

    /// <summary>Switches the OIDC provider on; the finding is at <c>iam.withOIDC</c>.</summary>
    public static Mend AddingOidc(this ClusterConfig config) => config.IsOnOutposts() ? default : Mend.Value(true);
}
