using System.Text.Encodings.Web;
using System.Text.Json;

namespace EksSpec.Values;

/// <summary>Writes JSON Lines: an object a line.</summary>
internal static class JsonLines
{
    // For files and pipes, not for HTML: apostrophes and angle brackets stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="write">Writes what is in the object.</param>
    public static void Add(MemoryStream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
