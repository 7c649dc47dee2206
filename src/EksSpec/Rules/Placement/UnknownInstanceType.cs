using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Nothing is guessed about types that aren't in the table.</summary>
internal sealed class UnknownInstanceType : PlacementRule
{
    public override RuleInfo Rule => RoomRules.UnknownInstanceType;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from @group in matrix.Groups
        let unknown = @group.InstanceTypes.Where(type => type is not null && matrix.Types.Find(type) is null).ToList()
        where unknown.Count > 0
        select Found(matrix, @group, "", $"'{@group.Name}' has {PlacementFacts.Few(unknown)}, of unknown size.");
}
