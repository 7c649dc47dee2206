using System.Buffers;

namespace EksSpec.Writing;

/// <summary>
/// Writes documents as canonical JSON: the fields, values and order of <see cref="CanonicalYaml"/>, two spaces of indentation,
/// a line for every field and item, LF, one final newline.
/// </summary>
/// <remarks>Several documents simply follow each other, as <c>kubectl</c> and <c>jq</c> read them.</remarks>
public static class CanonicalJson
{
    /// <summary>Writes one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to write. It gets the whole document or, when an exception is thrown, nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The object is no document, or it holds a value that JSON can't carry, such as half of a surrogate pair; the message
    /// begins with the path of the value.
    /// </exception>
    public static void Write(object document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var writer = JsonWriter.Rent();
        try
        {
            writer.WriteDocument(document);
            writer.MoveTo(output);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Writes documents one after another.</summary>
    /// <param name="documents">The documents, in order.</param>
    /// <param name="output">
    /// Where to write. When an exception is thrown, it has got the documents in front of the one that failed, each of them whole.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static void WriteAll(IEnumerable<object> documents, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(output);
        var writer = JsonWriter.Rent();
        try
        {
            Utf8Documents.WriteAll(writer, documents, output);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Writes one document into a string.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string Serialize(object document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SerializeAll([document]);
    }

    /// <summary>Writes documents one after another into a string.</summary>
    /// <param name="documents">The documents, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string SerializeAll(IEnumerable<object> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var writer = JsonWriter.Rent();
        try
        {
            return Utf8Documents.Serialize(writer, documents);
        }
        finally
        {
            writer.Return();
        }
    }
}
