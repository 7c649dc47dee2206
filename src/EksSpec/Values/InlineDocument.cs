using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EksSpec.Values;

/// <summary>
/// Any JSON value: an IAM policy, a kubelet configuration, Bottlerocket settings, add-on values, a custom resource.
/// Immutable; keys keep the order in which they were written, and two documents are equal when they are written alike.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Of… are the alternates.")]
public sealed class InlineDocument : IEquatable<InlineDocument>
{
    /// <summary>JSON <c>null</c>.</summary>
    public static readonly InlineDocument Null = new(InlineDocumentKind.Null, "null");

    private static readonly InlineDocument True = new(InlineDocumentKind.Boolean, "true");
    private static readonly InlineDocument False = new(InlineDocumentKind.Boolean, "false");

    private readonly string? _scalar;

    private InlineDocument(InlineDocumentKind kind, string? scalar = null)
    {
        Kind = kind;
        _scalar = scalar;
    }

    /// <summary>What the value is.</summary>
    public InlineDocumentKind Kind { get; }

    /// <summary>The items of a list; empty for everything else.</summary>
    public ValueList<InlineDocument> Items { get; private init; } = ValueList<InlineDocument>.Empty;

    /// <summary>The entries of a map in their written order; empty for everything else.</summary>
    public ValueList<KeyValuePair<string, InlineDocument>> Entries { get; private init; } =
        ValueList<KeyValuePair<string, InlineDocument>>.Empty;

    /// <summary>The value of a key of a map, or <see langword="null"/> where this is no map or has no such key.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    public InlineDocument? this[string key]
    {
        get
        {
            foreach (var entry in Entries.AsSpan())
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The string of a text; <see langword="null"/> for everything else.</summary>
    public string? AsText => Kind == InlineDocumentKind.Text ? _scalar : null;

    /// <summary>The truth value of a boolean; <see langword="null"/> for everything else.</summary>
    public bool? AsBoolean => Kind == InlineDocumentKind.Boolean ? ReferenceEquals(this, True) : null;

    /// <summary>The text of a null, a boolean, a number or a string; <see langword="null"/> for lists and maps.</summary>
    public string? Scalar => _scalar;

    /// <inheritdoc cref="OfText"/>
    public static implicit operator InlineDocument(string text) => OfText(text);

    /// <inheritdoc cref="OfBoolean"/>
    public static implicit operator InlineDocument(bool value) => OfBoolean(value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator InlineDocument(long value) =>
        OfNumber(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A string.</summary>
    /// <param name="text">The string.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static InlineDocument OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(InlineDocumentKind.Text, text);
    }

    /// <summary>A boolean.</summary>
    /// <param name="value">The truth value.</param>
    public static InlineDocument OfBoolean(bool value) => value ? True : False;

    /// <summary>A number, kept as it is written.</summary>
    /// <param name="json">The number in JSON's spelling, such as <c>1.5</c> or <c>-2e10</c>.</param>
    /// <exception cref="FormatException">The text is no JSON number.</exception>
    public static InlineDocument OfNumber(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            if (
                json.AsSpan().Trim().Length == json.Length
                && reader.Read()
                && reader.TokenType == JsonTokenType.Number
                && !reader.Read()
            )
            {
                return new(InlineDocumentKind.Number, json);
            }
        }
        catch (JsonException)
        {
            // Reported below, in our own words.
        }

        throw new FormatException($"'{json}' is not a JSON number, such as 1.5 or -2e10.");
    }

    /// <summary>A list.</summary>
    /// <param name="items">The items, in order.</param>
    public static InlineDocument OfList(params ValueList<InlineDocument> items) =>
        new(InlineDocumentKind.List) { Items = items };

    /// <summary>A map.</summary>
    /// <param name="entries">Keys with their values; the order is kept.</param>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    public static InlineDocument OfMap(params ReadOnlySpan<(string Key, InlineDocument Value)> entries) =>
        OfMap(new ValueList<KeyValuePair<string, InlineDocument>>(ValueMap.Pairs(entries)));

    /// <inheritdoc cref="OfMap(ReadOnlySpan{ValueTuple{string, InlineDocument}})"/>
    public static InlineDocument OfMap(ValueList<KeyValuePair<string, InlineDocument>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var seen = new HashSet<string>(entries.Count, StringComparer.Ordinal);
        foreach (var (key, _) in entries)
        {
            if (!seen.Add(key))
            {
                throw new ArgumentException($"The key '{key}' is given twice.", nameof(entries));
            }
        }

        return new(InlineDocumentKind.Map) { Entries = entries };
    }

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">One JSON value.</param>
    /// <exception cref="FormatException">The text is not JSON, nests deeper than 64 levels, or has a key twice.</exception>
    public static InlineDocument Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return From(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new FormatException($"The text is not a JSON document: {e.Message}", e);
        }
    }

    /// <summary>Takes a value over from System.Text.Json.</summary>
    /// <param name="element">The value.</param>
    /// <exception cref="ArgumentException">A key is given twice.</exception>
    public static InlineDocument From(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => OfMap(
                element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, From(p.Value))).ToValueList()
            ),
            JsonValueKind.Array => OfList(element.EnumerateArray().Select(From).ToValueList()),
            JsonValueKind.String => OfText(element.GetString()!),
            JsonValueKind.Number => new(InlineDocumentKind.Number, element.GetRawText()),
            JsonValueKind.True => True,
            JsonValueKind.False => False,
            _ => Null,
        };

    /// <inheritdoc/>
    public bool Equals(InlineDocument? other) =>
        other is not null
        && Kind == other.Kind
        && _scalar == other._scalar
        && Items.Equals(other.Items)
        && Entries.Equals(other.Entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InlineDocument);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Kind);
        hash.Add(_scalar);
        hash.Add(Items);
        foreach (var (key, value) in Entries)
        {
            // A pair by itself hashes its key only.
            hash.Add(key);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The document as JSON on one line.</summary>
    public override string ToString()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the document as JSON.</summary>
    /// <param name="writer">Where to write.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (Kind)
        {
            case InlineDocumentKind.Map:
                writer.WriteStartObject();
                foreach (var (key, value) in Entries)
                {
                    writer.WritePropertyName(key);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case InlineDocumentKind.List:
                writer.WriteStartArray();
                foreach (var item in Items)
                {
                    item.WriteTo(writer);
                }

                writer.WriteEndArray();
                break;
            case InlineDocumentKind.Text:
                writer.WriteStringValue(_scalar);
                break;
            default:
                writer.WriteRawValue(_scalar!);
                break;
        }
    }
}
