namespace EksSpec.Benchmarks.Ratios;

/// <summary>One printed result.</summary>
/// <param name="Name">Its name within its measurement: whom we are compared with, or a unit.</param>
/// <param name="Value">A ratio, or a number of the unit.</param>
/// <param name="Detail">What it was made of.</param>
internal sealed record Line(string Name, double Value, string Detail);
