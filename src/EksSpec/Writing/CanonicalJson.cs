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
    public static void Write(object document, IBufferWriter<byte> output) =>
        Utf8Documents<JsonWriter>.Write(document, output);

    /// <summary>Writes documents one after another.</summary>
    /// <inheritdoc cref="CanonicalYaml.WriteAll"/>
    public static void WriteAll(IEnumerable<object> documents, IBufferWriter<byte> output) =>
        Utf8Documents<JsonWriter>.WriteAll(documents, output);

    /// <inheritdoc cref="CanonicalYaml.Serialize"/>
    public static string Serialize(object document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SerializeAll([document]);
    }

    /// <summary>Writes documents one after another into a string.</summary>
    /// <inheritdoc cref="CanonicalYaml.SerializeAll"/>
    public static string SerializeAll(IEnumerable<object> documents) =>
        Utf8Documents<JsonWriter>.SerializeAll(documents);
}
