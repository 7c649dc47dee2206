using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EksSpec.LoadBalancing;

/// <summary>How the Load Balancer Controller reads the value of an annotation: as Go does, without trimming.</summary>
internal static class AnnotationValues
{
    /// <summary>Reads a truth.</summary>
    public static bool TryBool(string value, out bool truth)
    {
        truth = value is "1" or "t" or "T" or "TRUE" or "true" or "True";
        return truth || value is "0" or "f" or "F" or "FALSE" or "false" or "False";
    }

    /// <summary>The items between commas, without blanks around them and without empty ones.</summary>
    public static string[] List(string value) =>
        value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Reads entries between commas: a comma parts two where what follows still has an equals sign, and is of the value where
    /// nothing but blanks follows; a backslash takes a sign as it is.
    /// </summary>
    public static bool TryMap(string value, [NotNullWhen(true)] out SortedDictionary<string, string>? map)
    {
        map = new(StringComparer.Ordinal);
        var piece = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                piece.Append(value[++i]);
            }
            else if (value[i] != ',' || string.IsNullOrWhiteSpace(value[(i + 1)..]))
            {
                piece.Append(value[i]);
            }
            else if (value.AsSpan(i + 1).Contains('=') && TryAdd(map, piece.ToString()))
            {
                piece.Clear();
            }
            else
            {
                map = null;
                return false;
            }
        }

        if (value.Length > 0 && !TryAdd(map, piece.ToString()))
        {
            map = null;
        }

        return map is not null;
    }

    /// <summary>What is wrong with a value of a form; absent where nothing is.</summary>
    public static string? Error(string form, string value) =>
        form switch
        {
            "bool" when !TryBool(value, out _) => "is neither true nor false",
            "int" when !GoInteger.TryParse(value, out int _) => "is no whole number",
            "map" when !TryMap(value, out _) => "is no list of key=value",
            "json" when !GoJson.IsValid(value) => "is no JSON",
            _ => null,
        };

    private static bool TryAdd(SortedDictionary<string, string> map, string piece)
    {
        var end = piece.IndexOf('=', StringComparison.Ordinal);
        if (end < 0 || piece[..end].Trim() is not { Length: > 0 } key)
        {
            return false;
        }

        map[key] = piece[(end + 1)..].Trim();
        return true;
    }
}
