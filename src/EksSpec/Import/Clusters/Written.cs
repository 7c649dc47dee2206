using EksSpec.Eksctl;
using EksSpec.Writing;

namespace EksSpec.Import;

/// <summary>What values say when they are written.</summary>
internal static class Written
{
    /// <summary>What a document says.</summary>
    public static InlineDocument Of(object document) => InlineDocument.Parse(CanonicalJson.Serialize(document));

    /// <summary>What stands at a place of a document; nothing where there is none.</summary>
    public static InlineDocument At(InlineDocument document, SpecPath place)
    {
        var found = document;
        foreach (var step in place.Steps)
        {
            found = step.Key is { } key ? found?[key] : found?.Items[step.Index];
        }

        return found ?? InlineDocument.Null;
    }
}
