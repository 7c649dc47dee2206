using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EksSpec.Placement;

/// <summary>Writes JSON Lines: an object per row.</summary>
internal static class JsonLines
{
    // For files and pipes, not for HTML: apostrophes and angle brackets stay readable.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes the lines.</summary>
    /// <param name="count">How many.</param>
    /// <param name="write">Writes the fields of one, by its number.</param>
    public static string Write(int count, Action<Utf8JsonWriter, int> write)
    {
        using var stream = new MemoryStream();
        for (var row = 0; row < count; row++)
        {
            using (var json = new Utf8JsonWriter(stream, Options))
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
