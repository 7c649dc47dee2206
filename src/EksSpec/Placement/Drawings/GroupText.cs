namespace EksSpec.Placement;

/// <summary>How pictures describe a group.</summary>
internal static class GroupText
{
    /// <summary>Who starts the nodes, and how they are bought.</summary>
    public static string Bought(PlacementGroup group) =>
        group.Kind == PlacementGroupKind.Fargate ? "Fargate" : group.Purchase.Text();
}
