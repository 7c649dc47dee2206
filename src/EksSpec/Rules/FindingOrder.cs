using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>Orders findings by path and rule; item 10 of a list comes after item 2.</summary>
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

        var byPath = ComparePaths(x.Path, y.Path);
        if (byPath != 0)
        {
            return byPath;
        }

        var byRule = string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(x.Message, y.Message);
    }

    private static int ComparePaths(string x, string y)
    {
        int i = 0,
            j = 0;
        while (i < x.Length && j < y.Length)
        {
            if (char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j]))
            {
                var a = Digits(x, ref i);
                var b = Digits(y, ref j);
                var byLength = a.Length - b.Length;
                var order = byLength != 0 ? byLength : a.SequenceCompareTo(b);
                if (order != 0)
                {
                    return order;
                }
            }
            else if (x[i] != y[j])
            {
                return x[i] - y[j];
            }
            else
            {
                i++;
                j++;
            }
        }

        return x.Length - i - (y.Length - j);
    }

    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
