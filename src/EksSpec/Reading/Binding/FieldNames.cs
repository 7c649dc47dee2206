using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reading.Binding;

/// <summary>Compares keys with fields as Go does where it takes upper and lower case alike.</summary>
internal static class FieldNames
{
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

    // As Go's JSON folds: ASCII letters, and the two letters of Unicode that fold to one of them.
    public static bool SameButForCase(string key, string field)
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
}
