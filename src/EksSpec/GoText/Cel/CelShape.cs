namespace EksSpec.GoText;

/// <summary>How large a value of an expression can be.</summary>
/// <param name="Most">The most bytes of a text, or items of a list; infinite where nobody knows.</param>
internal sealed record CelShape(double Most)
{
    /// <summary>Of a value that nobody knows the size of.</summary>
    public static readonly CelShape Unknown = new(double.PositiveInfinity);

    /// <summary>Of numbers and truth values.</summary>
    public static readonly CelShape Single = new(1);

    /// <summary>How many bytes the least value has in JSON.</summary>
    public double Least { get; init; } = 1;

    /// <summary>What the items of a list or the values of a map are.</summary>
    public CelShape? Items { get; init; }

    /// <summary>What the fields of an object are.</summary>
    public IReadOnlyDictionary<string, CelShape> Fields { get; init; } = new Dictionary<string, CelShape>(0);

    /// <summary>Of either of two values.</summary>
    public CelShape Or(CelShape other) =>
        new(Math.Max(Most, other.Most)) { Items = Items is { } one && other.Items is { } two ? one.Or(two) : null };
}
