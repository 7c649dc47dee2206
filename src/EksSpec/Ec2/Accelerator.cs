namespace EksSpec.Ec2;

/// <summary>What a machine has beside its processors: graphics cards, or chips for machine learning.</summary>
/// <param name="Count">How many.</param>
/// <param name="Maker"><c>nvidia</c>, <c>amd</c>, <c>aws</c> or <c>qualcomm</c>.</param>
/// <param name="Name">Such as <c>a10g</c> or <c>inferentia2</c>.</param>
/// <param name="MemoryMiB">Memory of each card; null where it isn't listed.</param>
internal sealed record Accelerator(int Count, string Maker, string Name, int? MemoryMiB);
