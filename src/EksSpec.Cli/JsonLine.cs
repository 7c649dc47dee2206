using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EksSpec.Cli;

/// <summary>JSON Lines: one object a line, in the shape that other programs rely on.</summary>
internal static class JsonLine
{
    // Lines go to files and pipes, not into HTML, so text stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object and the end of its line.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="properties">Writes what stands between the braces.</param>
    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> properties)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
