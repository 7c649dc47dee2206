using EksSpec.Import;
using EksSpec.Reading;
using EksSpec.Writing;

namespace EksSpec.Tests.Import;

/// <summary>What documents mean: the canonical JSON of each, by what identifies it.</summary>
internal static partial class Meaning
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

            all[$"{document.Kind} {document.Namespace}/{document.Name}"] = WithoutNulls().Replace(text, "");
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

    // For a server null is like absent; whether a comma stands before or behind it means nothing.
    [System.Text.RegularExpressions.GeneratedRegex(
        """(^\s*"[^"\n]+": null,?\n)|(,(?=\n))""",
        System.Text.RegularExpressions.RegexOptions.Multiline
            | System.Text.RegularExpressions.RegexOptions.ExplicitCapture
    )]
    private static partial System.Text.RegularExpressions.Regex WithoutNulls();
}
