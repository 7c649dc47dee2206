namespace EksSpec.Capacity;

/// <summary>An amount, as far as it is known.</summary>
/// <param name="Least">It is so much for certain.</param>
/// <param name="Most">It is no more than so much.</param>
public readonly record struct CapacityAmount(decimal Least, decimal Most)
{
    /// <summary>An amount that is known.</summary>
    internal static CapacityAmount Of(decimal amount) => new(amount, amount);

    /// <summary>How many times a need is in what there is.</summary>
    /// <param name="need">What one asks for.</param>
    internal CapacityRange Times(CapacityAmount need) => new(Times(Least, need.Most), Times(Most, need.Least));

    // More than anybody has of anything: with so many nothing is scarce.
    private static int? Times(decimal there, decimal need) =>
        need <= 0 ? null
        : there <= 0 ? 0
        : (int)Math.Min(decimal.Floor(there / need), int.MaxValue);
}
