namespace EksSpec.Reading.Yaml;

/// <summary>The anchor and the tag before a value.</summary>
/// <param name="Node">The value.</param>
/// <param name="Start">Their first byte.</param>
/// <param name="End">The byte behind them.</param>
/// <param name="Anchor">The name of the anchor; null where there is none.</param>
/// <param name="Tag">The whole tag; null where there is none.</param>
internal readonly record struct NodeProperties(int Node, int Start, int End, string? Anchor, string? Tag);
