using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <summary>Finds the field that a misspelled key was meant to be.</summary>
internal static class FieldNames
{
    private const int LongestCompared = 64;

    /// <summary>The field that differs from a key in upper and lower case only, or null.</summary>
    public static string? SameButForCase(string key, string[] fields)
    {
        foreach (var field in fields)
        {
            if (SameButForCase(key, field))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>
    /// The value of a field where a reader takes upper and lower case alike: of several keys the last one in order that isn't
    /// null; null where there is none.
    /// </summary>
    public static Node? FindInAnyCase(Node map, string field)
    {
        var found = default(NodeEntry?);
        foreach (var entry in map.Entries)
        {
            if (
                SameButForCase(entry.Key, field)
                && entry.Value.Kind != NodeKind.Null
                && (found is null || string.CompareOrdinal(entry.Key, found.Value.Key) > 0)
            )
            {
                found = entry;
            }
        }

        return found?.Value;
    }

    /// <summary>The field nearest to a key by edit distance, or null where none is near.</summary>
    public static string? Nearest(string key, string[] fields)
    {
        if (key.Length > LongestCompared)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Max(1, key.Length / 3) + 1;
        foreach (var field in fields)
        {
            if (Math.Abs(field.Length - key.Length) < least)
            {
                var distance = Distance(key, field);
                if (distance < least)
                {
                    least = distance;
                    nearest = field;
                }
            }
        }

        return nearest;
    }

    // As Go's JSON folds: ASCII letters, and the two letters of Unicode that fold to one of them.
    private static bool SameButForCase(string key, string field)
    {
        if (key.Length != field.Length)
        {
            return false;
        }

        for (var i = 0; i < key.Length; i++)
        {
            if (Fold(key[i]) != Fold(field[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char Fold(char c) =>
        c switch
        {
            '\u212A' => 'k',
            '\u017F' => 's',
            _ => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        };

    // Optimal string alignment without case: a swap of neighbours is one edit.
    internal static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[LongestCompared + 65];
        Span<int> above = stackalloc int[LongestCompared + 65];
        Span<int> row = stackalloc int[LongestCompared + 65];
        if (b.Length > LongestCompared + 64)
        {
            return int.MaxValue;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Fold(a[i - 1]) == Fold(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            above.CopyTo(before);
            row.CopyTo(above);
        }

        return above[b.Length];
    }
}
