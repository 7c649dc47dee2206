using System.Buffers;
using EksSpec.Writing;

namespace EksSpec;

/// <summary>
/// Writes documents as canonical YAML: the same model gives the same bytes on every machine, in every culture and time zone,
/// whatever the order in which it was built.
/// </summary>
/// <remarks>
/// <para>
/// A document is a <see cref="Eksctl.ClusterConfig"/>, an object of <c>k8s.Models</c>, or an
/// <see cref="Values.InlineDocument"/> for everything else. Fields stand in the order of their schema, with
/// <c>apiVersion</c>, <c>kind</c>, <c>metadata</c>, <c>name</c> and <c>namespace</c> first; maps are sorted by the ordinal
/// order of their keys; lists and inline documents keep their order. A field that is <see langword="null"/> is left out; an
/// empty list is <c>[]</c>, an empty map <c>{}</c>. A Kubernetes object that leaves out <c>apiVersion</c> or <c>kind</c> gets
/// those of its type.
/// </para>
/// <para>
/// The bytes are UTF-8 without a byte order mark, lines end with LF, the last one too. Strings are quoted unless every reader
/// of YAML 1.1 and 1.2 takes the plain text for the same string.
/// </para>
/// <para>Nothing is kept of what is written, and all methods can be called from any thread.</para>
/// </remarks>
public static class CanonicalYaml
{
    /// <summary>Writes one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to write. It gets the whole document or, when an exception is thrown, nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The object is no document, or it holds a value that YAML can't carry, such as half of a surrogate pair; the message
    /// begins with the path of the value.
    /// </exception>
    public static void Write(object document, IBufferWriter<byte> output) =>
        Utf8Documents<YamlWriter>.Write(document, output);

    /// <summary>Writes documents with <c>---</c> between them.</summary>
    /// <param name="documents">The documents, in order.</param>
    /// <param name="output">
    /// Where to write. When an exception is thrown, it has got the documents in front of the one that failed, each of them whole.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static void WriteAll(IEnumerable<object> documents, IBufferWriter<byte> output) =>
        Utf8Documents<YamlWriter>.WriteAll(documents, output);

    /// <summary>Writes one document into a string.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string Serialize(object document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SerializeAll([document]);
    }

    /// <summary>Writes documents with <c>---</c> between them into a string.</summary>
    /// <param name="documents">The documents, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string SerializeAll(IEnumerable<object> documents) =>
        Utf8Documents<YamlWriter>.SerializeAll(documents);
}
