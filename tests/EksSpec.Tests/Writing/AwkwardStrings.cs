using System.Text.Json;

namespace EksSpec.Tests.Writing;

/// <summary>The strings that YAML writers lose: <c>Conformance/Data/yaml-strings.json</c>.</summary>
internal static class AwkwardStrings
{
    /// <summary>Those that a document can hold.</summary>
    public static IReadOnlyList<string> Writable { get; }

    /// <summary>Those with half of a surrogate pair.</summary>
    public static IReadOnlyList<string> Refused { get; }

    static AwkwardStrings()
    {
        var path = Path.Combine(Repository.Tests, "Conformance", "Data", "yaml-strings.json");
        // JsonElement.GetString refuses lone surrogates, so the escapes are read by hand.
        var raw = File.ReadAllText(path);
        var all = new List<string>();
        using var document = JsonDocument.Parse(raw);
        foreach (var element in document.RootElement.EnumerateArray())
        {
            all.Add(Unescape(element.GetRawText()));
        }

        Refused = [.. all.Where(text => !IsWellFormed(text))];
        Writable = [.. all.Where(IsWellFormed)];
    }

    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Unescape(string json)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            i++;
            switch (json[i])
            {
                case 'u':
                    text.Append((char)Convert.ToInt32(json.Substring(i + 1, 4), 16));
                    i += 4;
                    break;
                case var letter:
                    text.Append(
                        letter switch
                        {
                            'n' => '\n',
                            't' => '\t',
                            'r' => '\r',
                            'b' => '\b',
                            'f' => '\f',
                            _ => letter,
                        }
                    );
                    break;
            }
        }

        return text.ToString();
    }
}
