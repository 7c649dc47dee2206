namespace EksSpec.Placement;

/// <content>What a person or a program reads of it.</content>
public sealed partial class PlacementMatrix
{
    /// <summary>A table for the terminal: <c>yes</c>, <c>some</c> nodes, <c>-</c> for no, <c>?</c> for unknown; then what needs a reason.</summary>
    public string ToText() => PlacementTable.Draw(this);

    /// <summary>
    /// A JSON object per workload and line:
    /// <c>{"site":…,"workload":…,"groups":{"&lt;group&gt;":{"fits":true|false|null,"reason":…}},"notLookedAt":…}</c>.
    /// </summary>
    public string ToJsonLines() => PlacementJsonLines.Write(this);

    /// <summary>A Mermaid flowchart with an arrow for "can run on".</summary>
    public string ToMermaid() => PlacementMermaid.Draw([this]);

    /// <summary>An SVG picture with an arrow for "can run on".</summary>
    public string ToSvg() => PlacementSvg.Draw([this]);
}
