using System.Text.Json.Nodes;
using EksSpec.Import;
using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Tests.Import;

/// <summary>What documents mean: the canonical JSON of each, by what identifies it.</summary>
internal static class Meaning
{
    /// <summary>What documents mean that name their namespace, or are put into one.</summary>
    public static SortedDictionary<string, string> Of(IEnumerable<object> values, string space = "default")
    {
        SortedDictionary<string, string> all = new(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var text = CanonicalJson.Serialize(value);
            var document = SpecReader.Read(text)[0];
            if (
                document.Value is k8s.Models.IMetadata<k8s.Models.V1ObjectMeta> { Metadata: { } metadata }
                && metadata.NamespaceProperty is null or ""
                && LandscapeOf(document).Sites[0].Objects is [var item]
                && ObjectRefs.IsInNamespace(item.Ref)
            )
            {
                metadata.NamespaceProperty = space;
                text = CanonicalJson.Serialize(document.Value);
                document = SpecReader.Read(text)[0];
            }

            all[$"{document.Kind} {document.Namespace}/{document.Name}"] = Sorted(text);
        }

        return all;
    }

    /// <summary>What the files of a fleet mean.</summary>
    public static SortedDictionary<string, string> Of(Fleet fleet) =>
        Of(fleet.Files.SelectMany(file => SpecReader.Read(file.Text)).Select(document => document.Value!));

    /// <summary>The landscape of a text.</summary>
    public static Landscape LandscapeOf(params IEnumerable<SpecDocument> documents) => Landscape.Of(documents);

    /// <summary>The program of a landscape, with all that it has.</summary>
    public static ImportedProgram Import(Landscape landscape) =>
        SpecImport.ToProgram(landscape, new() { WithSecrets = true });

    /// <summary>A document with its fields by name: their order means nothing, and null is like absent for a server.</summary>
    private static string Sorted(string json)
    {
        return Of(JsonNode.Parse(json))!.ToJsonString();

        static JsonNode? Of(JsonNode? node) =>
            node switch
            {
                JsonObject map => new JsonObject(
                    map.Where(field => field.Value is not null)
                        .OrderBy(field => field.Key, StringComparer.Ordinal)
                        .Select(field => KeyValuePair.Create(field.Key, Of(field.Value)))
                ),
                JsonArray list => new JsonArray([.. list.Select(Of)]),
                _ => node?.DeepClone(),
            };
    }
}
