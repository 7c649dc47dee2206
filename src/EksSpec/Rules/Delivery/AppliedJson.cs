using System.Text;

namespace EksSpec.Rules;

/// <summary>How long an object is as the JSON that client-side apply keeps of it.</summary>
internal static class AppliedJson
{
    // A text so short makes no JSON that is too long.
    private const int Short = 100_000;

    /// <summary>The size in bytes; 0 for what is far from any limit. Of what was built, that of its data.</summary>
    public static long SizeOf(SpecObject item) =>
        item.Document is { } document
            ? document.Length > Short && document.AsWritten is { } written
                ? SizeOf(written)
                : 0
            : item.Value switch
            {
                V1ConfigMap map => (map.Data ?? Empty).Sum(entry => SizeOf(entry.Key) + SizeOf(entry.Value) + 2),
                V1Secret secret => (secret.StringData ?? Empty).Sum(entry =>
                    SizeOf(entry.Key) + SizeOf(entry.Value) + 2
                ),
                _ => 0,
            };

    private static readonly Dictionary<string, string> Empty = [];

    private static long SizeOf(InlineDocument value) =>
        value.Kind switch
        {
            InlineDocumentKind.Map => 1 + value.Entries.Sum(entry => SizeOf(entry.Key) + SizeOf(entry.Value) + 2),
            InlineDocumentKind.List => 1 + value.Items.Sum(item => SizeOf(item) + 1),
            InlineDocumentKind.Text => SizeOf(value.AsText),
            _ => value.Scalar?.Length ?? 0,
        };

    // Go's JSON writes <, > and & in six letters each.
    private static long SizeOf(string? text)
    {
        var size = 2L + Encoding.UTF8.GetByteCount(text ?? "");
        foreach (var c in text ?? "")
        {
            size += c switch
            {
                '"' or '\\' or '\n' or '\r' or '\t' => 1,
                '<' or '>' or '&' or < ' ' => 5,
                _ => 0,
            };
        }

        return size;
    }
}
