namespace EksSpec.Rules;

/// <summary>Orders findings by path, rule and message.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>The only one.</summary>
    public static readonly FindingOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byPath = x.Path.CompareTo(y.Path);
        var byRule = byPath != 0 ? byPath : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(x.Message, y.Message);
    }
}
