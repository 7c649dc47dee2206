using System.Buffers;

namespace EksSpec.Writing;

/// <summary>Writes whole documents; what YAML and JSON share.</summary>
/// <typeparam name="TWriter">Who knows the format. Each thread keeps one for its next documents.</typeparam>
internal static class Utf8Documents<TWriter>
    where TWriter : Utf8DocumentWriter, new()
{
    // A buffer that grew beyond this is not kept.
    private const int WorthKeeping = 1024 * 1024;

    [ThreadStatic]
    private static TWriter? t_idle;

    /// <summary>Writes one document.</summary>
    public static void Write(object document, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var lease = new Lease();
        lease.Writer.WriteDocument(document);
        lease.Writer.MoveTo(output);
    }

    /// <summary>Writes every document as soon as it is whole.</summary>
    public static void WriteAll(IEnumerable<object> documents, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(output);
        using var lease = new Lease();
        var isFirst = true;
        foreach (var document in documents)
        {
            Append(lease.Writer, document, ref isFirst);
            lease.Writer.MoveTo(output);
        }
    }

    /// <summary>Writes all documents into a string.</summary>
    public static string SerializeAll(IEnumerable<object> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var lease = new Lease();
        var isFirst = true;
        foreach (var document in documents)
        {
            Append(lease.Writer, document, ref isFirst);
        }

        return lease.Writer.ToString();
    }

    private static void Append(TWriter writer, object document, ref bool isFirst)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!isFirst)
        {
            writer.WriteSeparator();
        }

        writer.WriteDocument(document);
        isFirst = false;
    }

    // A writer that nobody else on this thread uses until it is given back.
    private readonly ref struct Lease
    {
        public readonly TWriter Writer;

        public Lease()
        {
            Writer = t_idle ?? new();
            t_idle = null;
            Writer.Clear();
        }

        public void Dispose()
        {
            if (Writer.Capacity <= WorthKeeping)
            {
                t_idle = Writer;
            }
        }
    }
}
