using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>Nothing is guessed about types that aren't in the table.</summary>
internal sealed class UnknownInstanceType : PlacementRule
{
    public override RuleInfo Rule { get; } =
        Info(
            "EKS5023",
            Severity.Info,
            "The size of an instance type isn't known, so nobody checked that pods fit on it",
            "Add the type with InstanceTypeCatalog.With.",
            Example.Cluster("- {name: odd, instanceType: z9.huge}"),
            Example.Cluster("- {name: even, instanceType: m5.xlarge}")
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from @group in matrix.Groups
        let unknown = @group.InstanceTypes.Where(type => type is not null && matrix.Types.Find(type) is null).ToList()
        where unknown.Count > 0
        select Found(matrix, @group, "", $"'{@group.Name}' has {PlacementFacts.Few(unknown)}, of unknown size.");
}
