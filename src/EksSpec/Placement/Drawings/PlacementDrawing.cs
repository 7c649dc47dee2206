namespace EksSpec.Placement;

/// <summary>Pictures of several clusters together. The same matrices give the same text, byte for byte.</summary>
public static class PlacementDrawing
{
    /// <summary>A picture: namespaces with workloads, clusters with groups, arrows for "can run on".</summary>
    /// <param name="matrices">A matrix per cluster.</param>
    /// <returns>An SVG document that needs nothing else.</returns>
    /// <remarks>A solid arrow means every node of the group, a dashed one some nodes, a dotted one that it can't be known.</remarks>
    public static string Svg(params IReadOnlyList<PlacementMatrix> matrices)
    {
        ArgumentNullException.ThrowIfNull(matrices);
        return PlacementSvg.Draw(matrices);
    }

    /// <summary>The same picture as a Mermaid flowchart, which many READMEs and wikis draw.</summary>
    /// <param name="matrices">A matrix per cluster.</param>
    public static string Mermaid(params IReadOnlyList<PlacementMatrix> matrices)
    {
        ArgumentNullException.ThrowIfNull(matrices);
        return PlacementMermaid.Draw(matrices);
    }
}
