namespace EksSpec.Rules;

/// <summary>Orders findings by place, rule and message.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>By path: for what was built.</summary>
    public static readonly FindingOrder ByPath = new((x, y) => x.Path.CompareTo(y.Path));

    /// <summary>By position: for what was read.</summary>
    public static readonly FindingOrder ByPosition = new(ComparePositions);

    private readonly Comparison<Finding> _places;

    private FindingOrder(Comparison<Finding> places) => _places = places;

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        // Nobody orders what isn't there.
        var (first, second) = (x!, y!);
        var byPlace = _places(first, second);
        var byRule = byPlace != 0 ? byPlace : string.CompareOrdinal(first.Rule.Id, second.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(first.Message, second.Message);
    }

    private static int ComparePositions(Finding x, Finding y)
    {
        var lines = (x.Position?.Line ?? 0) - (y.Position?.Line ?? 0);
        return lines != 0 ? lines : (x.Position?.Column ?? 0) - (y.Position?.Column ?? 0);
    }
}
