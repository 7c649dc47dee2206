using System.Globalization;

namespace EksSpec.Rules;

/// <summary>What the names of instance types have in common: the letters of a series, its generation, its sizes.</summary>
internal static class InstanceTypeSeries
{
    // Families of this generation and of later ones still come.
    private const int Growing = 8;

    private const int MostSlips = 3;
    private const int MostNamed = 3;

    private static readonly Lazy<Dictionary<string, int>> Newest = new(FindNewest);

    /// <summary>Whether a type that the table doesn't have may be newer than the table: of a new series or generation.</summary>
    public static bool MayBeNew(string type) =>
        SeriesOf(type) is not { } series
        || !Newest.Value.TryGetValue(series.Letters, out var newest)
        || series.Generation > newest
        || (
            series.Generation >= Growing
            && !InstanceTypeTable.Names.Any(name => name.StartsWith(FamilyOf(type), StringComparison.Ordinal))
        )
        // eksctl has some that the table lacks.
        || EksctlInstanceTypes.IsAccelerated(type);

    /// <summary>The types of the table that are nearest to a name: of the same family, else of the same size, else any.</summary>
    public static ValueList<string> Near(string type)
    {
        var family = FamilyOf(type);
        var size = type[family.Length..];
        string[] candidates =
        [
            .. family.Length == 0
                ? InstanceTypeTable.Names
                : InstanceTypeTable.Names.Where(name => name.StartsWith(family, StringComparison.Ordinal)),
        ];
        if (candidates.Length == 0)
        {
            candidates =
            [
                .. InstanceTypeTable.Names.Where(name => name.EndsWith("." + size, StringComparison.Ordinal)),
            ];
        }

        return Nearest(type, candidates.Length == 0 ? [.. InstanceTypeTable.Names] : candidates);
    }

    private static ValueList<string> Nearest(string type, string[] candidates)
    {
        var distances = candidates.ToDictionary(name => name, name => EditDistance.Between(type, name));
        var least = distances.Values.Min();
        return least > MostSlips
            ? []
            : candidates
                .Where(name => distances[name] == least)
                .OrderByDescending(name => name.AsSpan().CommonPrefixLength(type))
                .Take(MostNamed)
                .ToValueList();
    }

    // With its dot.
    private static string FamilyOf(string type) => type[..(type.IndexOf('.', StringComparison.Ordinal) + 1)];

    private static Dictionary<string, int> FindNewest()
    {
        Dictionary<string, int> newest = new(StringComparer.Ordinal);
        foreach (var name in InstanceTypeTable.Names)
        {
            if (SeriesOf(name) is var (letters, generation))
            {
                newest[letters] = Math.Max(newest.GetValueOrDefault(letters), generation);
            }
        }

        return newest;
    }

    private static (string Letters, int Generation)? SeriesOf(string type)
    {
        var letters = type.TakeWhile(char.IsAsciiLetterLower).Count();
        var digits = type.Skip(letters).TakeWhile(char.IsAsciiDigit).Count();
        return
            letters > 0
            && int.TryParse(
                type.AsSpan(letters, digits),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var generation
            )
            ? (type[..letters], generation)
            : null;
    }
}
