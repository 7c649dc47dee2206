using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Works out where the pods of a site can run, before the rules of any site ask for it.</summary>
internal sealed class SitePlacement(Placements placements) : RuleGroup<Site>
{
    /// <inheritdoc/>
    public override void Check(Site subject, Report report) => _ = placements[subject];
}
