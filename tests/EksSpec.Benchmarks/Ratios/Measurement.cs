namespace EksSpec.Benchmarks.Ratios;

/// <summary>Something measured: a class of its own, in a file of its own, and listed in <see cref="RatioProgram"/>.</summary>
internal abstract class Measurement
{
    /// <summary>What is measured, such as <c>write-deployment</c>; the first part of the printed names.</summary>
    public abstract string Name { get; }

    /// <summary>What the lines are meant to reach.</summary>
    public virtual IReadOnlyList<Goal> Goals => [];

    /// <summary>Measures.</summary>
    public abstract IEnumerable<Line> Measure();
}
