namespace EksSpec.Writing;

/// <summary>An object as the document that is written of it.</summary>
internal static class WrittenDocument
{
    /// <summary>The document; <see langword="null"/> for what can't be written, which a finding says elsewhere.</summary>
    public static InlineDocument? Of(object value)
    {
        try
        {
            var json = CanonicalJson.Serialize(value);
            return value as InlineDocument ?? InlineDocument.Parse(json);
        }
        catch (Exception e) when (e is UnwritableDocumentException or FormatException)
        {
            return null;
        }
    }
}
