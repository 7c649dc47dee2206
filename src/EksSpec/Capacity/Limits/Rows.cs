namespace EksSpec.Capacity;

/// <summary>Makes limits that don't depend on the size of node groups.</summary>
internal static class Rows
{
    /// <summary>A limit.</summary>
    /// <param name="kind">What there is only so much of.</param>
    /// <param name="where">Whose it is.</param>
    /// <param name="needs">What one environment needs.</param>
    /// <param name="there">What there is.</param>
    public static CapacityLimit Of(CapacityLimitKind kind, string where, CapacityAmount needs, decimal there) =>
        Of(kind, where, needs, CapacityAmount.Of(Math.Max(0, there)));

    /// <summary>A limit.</summary>
    /// <param name="kind">What there is only so much of.</param>
    /// <param name="where">Whose it is.</param>
    /// <param name="needs">What one environment needs.</param>
    /// <param name="there">What there is.</param>
    public static CapacityLimit Of(CapacityLimitKind kind, string where, CapacityAmount needs, CapacityAmount there) =>
        new()
        {
            Kind = kind,
            Where = where,
            Needs = needs,
            There = there,
            Now = there.Times(needs),
            AtMost = there.Times(needs),
        };
}
