namespace EksSpec.Rules;

/// <summary>What nobody refuses and everybody regrets: our own advice on a ClusterConfig.</summary>
internal static class AdviceRules
{
    /// <summary>The rules, in the order of the document.</summary>
    public static readonly RuleGroups<ClusterConfig> All = new(
        new VersionSupport(),
        new MisspelledNames(),
        new EndpointAdvice(),
        new AccessRanges(),
        new ZonesOfEks(),
        new ProductionNetwork(),
        new WidePermissions(),
        new LandingZone(),
        new SpotTruth(),
        new SpotPools(),
        new AutoscalerTruth(),
        new DriverRights(),
        new NodeHardening(),
        new DataProtection()
    );
}
