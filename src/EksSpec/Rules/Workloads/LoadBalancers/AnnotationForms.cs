using System.Text.Json;

namespace EksSpec.Rules;

/// <summary>How the Load Balancer Controller reads the value of an annotation: as Go does, without trimming.</summary>
internal static class AnnotationForms
{
    private static readonly string[] Truths =
    [
        "1",
        "t",
        "T",
        "TRUE",
        "true",
        "True",
        "0",
        "f",
        "F",
        "FALSE",
        "false",
        "False",
    ];

    /// <summary>What is wrong with a value of a form; absent where nothing is.</summary>
    public static string? Error(string form, string value) =>
        form switch
        {
            "bool" when Array.IndexOf(Truths, value) < 0 => "is neither true nor false",
            "int" when !GoInteger.TryParse(value, out int _) => "is no whole number",
            "map" when !IsMap(value) => "is no list of key=value",
            "json" when !IsJson(value) => "is no JSON",
            _ => null,
        };

    // A comma parts two entries where what follows still has an equals sign; a backslash takes a sign as it is.
    private static bool IsMap(string value)
    {
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == ',' && !string.IsNullOrWhiteSpace(value[(i + 1)..]))
            {
                if (!value.AsSpan(i + 1).Contains('=') || !IsEntry(value.AsSpan(start, i - start)))
                {
                    return false;
                }

                start = i + 1;
            }
        }

        return value.Length == 0 || IsEntry(value.AsSpan(start));
    }

    private static bool IsEntry(ReadOnlySpan<char> entry) =>
        entry.IndexOf('=') is > 0 and var end && !entry[..end].IsWhiteSpace();

    private static bool IsJson(string value)
    {
        try
        {
            using var json = JsonDocument.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
