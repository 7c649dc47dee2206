namespace EksSpec.Capacity;

/// <summary>How many environments fit: so many for certain, and no more than so many. Between the two nothing is proved.</summary>
/// <param name="Surely">So many fit for certain; <see langword="null"/> where any number does.</param>
/// <param name="AtMost">One more than these can't fit; <see langword="null"/> where nothing proves that any number can't.</param>
public readonly record struct CapacityRange(int? Surely, int? AtMost)
{
    /// <summary>Any number fits.</summary>
    internal static readonly CapacityRange Any = new(null, null);

    /// <summary>Nothing is known.</summary>
    internal static readonly CapacityRange Unknown = new(0, null);

    /// <summary>None fits.</summary>
    internal static readonly CapacityRange None = new(0, 0);

    /// <summary>Whether so many fit.</summary>
    /// <param name="number">How many environments.</param>
    /// <returns><see langword="null"/> between the two figures.</returns>
    public bool? Holds(int number) =>
        Surely is not { } surely || number <= surely ? true
        : number > AtMost ? false
        : null;

    /// <summary>What fits where both have to hold.</summary>
    internal static CapacityRange Both(CapacityRange a, CapacityRange b) =>
        new(Smaller(a.Surely, b.Surely), Smaller(a.AtMost, b.AtMost));

    private static int? Smaller(int? a, int? b) =>
        a is not { } one ? b
        : b is not { } other ? a
        : Math.Min(one, other);
}
