using System.Text;
using System.Text.Json;
using EksSpec.Reading;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Rules;

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

    // Of several documents only the first counts; one without content does.
    private static bool IsYamlMapping(string text) =>
        FirstDocument.TryRead(new(text), out var root, out var problems)
        && problems.Count == 0
        && root is null or { Kind: NodeKind.Map or NodeKind.Null };
}
