using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EksSpec.Builders;

/// <summary>Values of annotations as the AWS Load Balancer Controller reads them.</summary>
internal static class AnnotationText
{
    // What only a page in a browser would have to fear stays readable.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool flag) => flag ? "true" : "false";

    public static string List<T>(IEnumerable<T> items) => string.Join(',', items);

    /// <summary>Keys with values; a comma within one is escaped, as it would end it.</summary>
    public static string Map(IEnumerable<KeyValuePair<string, string>> map) =>
        string.Join(',', map.Select(entry => $"{Escaped(entry.Key)}={Escaped(entry.Value)}"));

    /// <summary>JSON without blanks, in the order of the document.</summary>
    public static string Json(InlineDocument document)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Plain))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The keys and values of a map that was written here.</summary>
    public static SortedDictionary<string, string> ReadMap(string? text)
    {
        SortedDictionary<string, string> map = new(StringComparer.Ordinal);
        StringBuilder piece = new();
        for (var i = 0; i < text?.Length; i++)
        {
            if (text[i] == ',')
            {
                End();
                continue;
            }

            piece.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        }

        End();
        return map;

        void End()
        {
            if (piece.ToString().Split('=', 2) is [var key, var value])
            {
                map[key.Trim()] = value.Trim();
            }

            piece.Clear();
        }
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);
}
