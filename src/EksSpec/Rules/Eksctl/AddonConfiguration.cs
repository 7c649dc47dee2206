using System.Text;
using System.Text.Json;

namespace EksSpec.Rules.Eksctl;

/// <summary>What eksctl takes as the configuration of an add-on: any JSON, or a YAML mapping.</summary>
internal static class AddonConfiguration
{
    // As deep as Go's own JSON reader goes.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 10_000 };

    /// <summary>Whether eksctl could read a text.</summary>
    public static bool IsValid(string text) => IsJson(text) || IsYamlMapping(text);

    private static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Deep);
        try
        {
            while (reader.Read()) { }
        }
        catch (JsonException)
        {
            return false;
        }

        return true;
    }

    private static bool IsYamlMapping(string text) => text.Length > 0;
}
