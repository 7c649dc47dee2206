using System.Buffers;
using System.Text;
using EksSpec.Writing;

namespace EksSpec.Rules;

/// <summary>What is written in an object, looked through for words before it is taken apart.</summary>
internal static class WrittenText
{
    /// <summary>The object as a document, if one of the words is in it; <see langword="null"/> otherwise.</summary>
    public static InlineDocument? With(SpecObject item, IReadOnlyList<byte[]> words)
    {
        if (item.Document is { } read)
        {
            return Has(read.Text, words) ? read.AsWritten : null;
        }

        return item.Value is { } value && Written(value) is { } text && Has(text.WrittenSpan, words)
            ? value as InlineDocument ?? InlineDocument.Parse(Encoding.UTF8.GetString(text.WrittenSpan))
            : null;
    }

    private static ArrayBufferWriter<byte>? Written(object value)
    {
        try
        {
            ArrayBufferWriter<byte> buffer = new();
            CanonicalJson.Write(value, buffer);
            return buffer;
        }
        catch (UnwritableDocumentException)
        {
            // Another finding says so.
            return null;
        }
    }

    private static bool Has(ReadOnlySpan<byte> text, IReadOnlyList<byte[]> words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
