using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EksSpec.GoText;

/// <summary>
/// JSON as Go's <c>encoding/json</c> reads it into a type: unknown fields don't matter, names of fields match in any case, null
/// is nothing at all, and a value of another kind is an error.
/// </summary>
internal static class GoJson
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>Whether a text is JSON of any kind.</summary>
    public static bool IsValid(string text) => TryRead(text, static _ => true, out bool _);

    /// <summary>Reads a text into a type.</summary>
    /// <param name="text">The text.</param>
    /// <param name="decode">Takes what it needs; fails with a <see cref="FormatException"/> for a value of another kind.</param>
    /// <param name="value">What it made; absent where the text is no JSON, or of another kind.</param>
    public static bool TryRead<T>(string text, Func<JsonElement, T> decode, [NotNullWhen(true)] out T? value)
        where T : notnull
    {
        try
        {
            using var json = JsonDocument.Parse(text, Deep);
            value = decode(json.RootElement);
            return true;
        }
        // An escape of half a letter is the invalid operation.
        catch (Exception e)
            when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>A field of an object; absent where it isn't said, or null. The last of several counts.</summary>
    public static JsonElement? Field(JsonElement value, string name)
    {
        JsonElement? found = null;
        foreach (var entry in EntriesOf(value))
        {
            if (entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !IsNull(entry.Value))
            {
                found = entry.Value;
            }
        }

        return found;
    }

    /// <summary>A field that is a text.</summary>
    public static string? Text(JsonElement value, string name) =>
        Field(value, name) is { } field ? TextOf(field) : null;

    /// <summary>A field that is true or false.</summary>
    public static bool? Bool(JsonElement value, string name) =>
        Field(value, name) is not { } field ? null
        : field.ValueKind == JsonValueKind.True ? true
        : !Is(Expect(field, JsonValueKind.False), JsonValueKind.False);

    /// <summary>A field that is a whole number of 32 bits.</summary>
    public static int? Int(JsonElement value, string name) => Field(value, name) is { } field ? IntOf(field) : null;

    /// <summary>The items of a field that is a list; none where it isn't said.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        Field(value, name) is { } field ? ItemsOf(field) : [];

    /// <summary>The texts of a field that is a list of them.</summary>
    public static string[] Texts(JsonElement value, string name) => [.. Items(value, name).Select(TextOf)];

    /// <summary>The items of a list; none for null.</summary>
    public static IEnumerable<JsonElement> ItemsOf(JsonElement value) =>
        IsNull(value) ? [] : Expect(value, JsonValueKind.Array).EnumerateArray();

    /// <summary>The entries of an object; none for null.</summary>
    public static IEnumerable<JsonProperty> EntriesOf(JsonElement value) =>
        IsNull(value) ? [] : Expect(value, JsonValueKind.Object).EnumerateObject();

    /// <summary>A text; empty for null.</summary>
    public static string TextOf(JsonElement value) =>
        IsNull(value) ? "" : Expect(value, JsonValueKind.String).GetString()!;

    /// <summary>A whole number of 32 bits; none for null.</summary>
    public static int IntOf(JsonElement value) =>
        IsNull(value) ? 0
        : Expect(value, JsonValueKind.Number).TryGetInt32(out var plain) ? plain
        : GoInteger.TryParse(value.GetRawText(), out int number) ? number
        : throw new FormatException();

    /// <summary>Whether it is null, which says nothing.</summary>
    public static bool IsNull(JsonElement value) => Is(value, JsonValueKind.Null);

    private static bool Is(JsonElement value, JsonValueKind kind) => value.ValueKind == kind;

    /// <summary>A value of this kind; any other fails.</summary>
    public static JsonElement Expect(JsonElement value, JsonValueKind kind) =>
        Is(value, kind) ? value : throw new FormatException();
}
