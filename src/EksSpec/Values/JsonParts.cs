using System.Globalization;
using System.Text.Json;

namespace EksSpec.Values;

/// <summary>Parts of JSON that are left out where nothing is set.</summary>
internal static class JsonParts
{
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteWhole(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    public static void WriteTruth(this Utf8JsonWriter json, string name, bool? truth)
    {
        if (truth is { } value)
        {
            json.WriteBoolean(name, value);
        }
    }

    /// <summary>A text that other values of the same kind have as a number.</summary>
    public static void WriteNumberOrText(this Utf8JsonWriter json, string name, string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts, bool always = false)
    {
        using var each = texts.GetEnumerator();
        var hasAny = each.MoveNext();
        if (!hasAny && !always)
        {
            return;
        }

        json.WriteStartArray(name);
        for (; hasAny; hasAny = each.MoveNext())
        {
            json.WriteStringValue(each.Current);
        }

        json.WriteEndArray();
    }

    public static void WriteEntries(this Utf8JsonWriter json, string name, ValueMap<string> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in entries)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    public static void WriteList<T>(
        this Utf8JsonWriter json,
        string name,
        ValueList<T> items,
        Action<T> write,
        bool always = false
    )
    {
        if (items.Count == 0 && !always)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>An object, nameless in a list.</summary>
    public static void WriteObject(this Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }
}
