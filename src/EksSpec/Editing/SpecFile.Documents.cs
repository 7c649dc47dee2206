using EksSpec.Reading;

namespace EksSpec.Editing;

/// <content>The file of a document that was read.</content>
public sealed partial class SpecFile
{
    /// <summary>The text that a document stands in, with all its documents; null where nothing of it could be read.</summary>
    internal static SpecFile? Of(SpecDocument document)
    {
        if (document.Source is not { } source)
        {
            return null;
        }

        var file = new SpecFile(source.Span, null, new() { File = document.File });
        return file.Documents.Count > document.Index ? file : null;
    }
}
