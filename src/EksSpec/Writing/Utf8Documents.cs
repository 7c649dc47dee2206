using System.Buffers;

namespace EksSpec.Writing;

/// <summary>Writes several documents; what YAML and JSON share.</summary>
internal static class Utf8Documents
{
    /// <summary>Writes every document as soon as it is whole.</summary>
    public static void WriteAll(Utf8DocumentWriter writer, IEnumerable<object> documents, IBufferWriter<byte> output)
    {
        var isFirst = true;
        foreach (var document in documents)
        {
            Append(writer, document, isFirst);
            writer.MoveTo(output);
            isFirst = false;
        }
    }

    /// <summary>Writes all documents into a string.</summary>
    public static string Serialize(Utf8DocumentWriter writer, IEnumerable<object> documents)
    {
        var isFirst = true;
        foreach (var document in documents)
        {
            Append(writer, document, isFirst);
            isFirst = false;
        }

        return writer.ToString();
    }

    private static void Append(Utf8DocumentWriter writer, object document, bool isFirst)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!isFirst)
        {
            writer.WriteSeparator();
        }

        writer.WriteDocument(document);
    }
}
