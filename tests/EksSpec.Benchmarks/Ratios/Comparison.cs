namespace EksSpec.Benchmarks.Ratios;

/// <summary>
/// The same work done by EksSpec and by others. A comparison is a class of its own, in a file of its own, and is listed in
/// <see cref="RatioProgram"/>.
/// </summary>
internal abstract class Comparison
{
    /// <summary>The work, such as <c>write-deployment</c>; the first part of the printed names.</summary>
    public abstract string Name { get; }

    /// <summary>Our way.</summary>
    public abstract Contender Ours { get; }

    /// <summary>The others' ways.</summary>
    public abstract IReadOnlyList<Contender> Others { get; }

    /// <summary>How many documents one round of work handles; times and allocations are told for one.</summary>
    public virtual int Documents => 1;
}
