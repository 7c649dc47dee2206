using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EksSpec.Writing;

/// <summary>Values whose type is only known when they are written.</summary>
internal abstract partial class DocumentWriter
{
    /// <summary>Writes a free document, its keys in the order in which they were authored.</summary>
    public void Write(InlineDocument document)
    {
        switch (document.Kind)
        {
            case InlineDocumentKind.Map:
                BeginMap();
                foreach (ref readonly var entry in document.Entries.AsSpan())
                {
                    Key(entry.Key);
                    Write(entry.Value ?? InlineDocument.Null);
                }

                EndMap();
                break;
            case InlineDocumentKind.List:
                BeginList();
                foreach (var item in document.Items.AsSpan())
                {
                    Item();
                    Write(item ?? InlineDocument.Null);
                }

                EndList();
                break;
            case InlineDocumentKind.Text:
                Write(document.Scalar!);
                break;
            default:
                WriteAscii(document.Scalar!);
                break;
        }
    }

    /// <summary>Writes the value of a field that upstream leaves open: JSON, or what C# has for it.</summary>
    public void WriteAny(object? value)
    {
        switch (value)
        {
            case null:
                WriteNull();
                break;
            case string text:
                Write(text);
                break;
            case bool boolean:
                Write(boolean);
                break;
            case double number:
                Write(number);
                break;
            case float number:
                // Through its own shortest text: as a double, 0.1f has digits that nobody wrote.
                Write(double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
                break;
            case decimal number:
                Write(number);
                break;
            case int or long or short or byte or uint or ulong or ushort or sbyte:
                WriteAscii(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case InlineDocument document:
                Write(document);
                break;
            case JsonElement element:
                Write(element);
                break;
            case JsonDocument document:
                Write(document.RootElement);
                break;
            case IntOrString either:
                Write(either);
                break;
            case ResourceQuantity quantity:
                Write(quantity);
                break;
            case DateTime time:
                WriteTime(time);
                break;
            case byte[] bytes:
                Write(bytes);
                break;
            case IDictionary<string, object> map:
                WriteMap(map);
                break;
            case IDictionary<string, string> map:
                Write(map);
                break;
            case IDictionary map:
                WriteUntyped(map);
                break;
            default:
                WriteObject(value);
                break;
        }
    }

    private void WriteObject(object value)
    {
        if (ModelWriter.TryWrite(this, value))
        {
            return;
        }

        if (value is not IEnumerable items)
        {
            throw Unwritable($"a {value.GetType()} is neither JSON nor part of the model");
        }

        BeginList();
        foreach (var item in items)
        {
            Item();
            WriteAny(item);
        }

        EndList();
    }

    private void WriteMap<T>(IDictionary<string, T> map)
        where T : class
    {
        using var entries = new SortedEntries<T>(map);
        BeginMap();
        foreach (ref readonly var entry in entries.AsSpan())
        {
            Key(entry.Key);
            WriteAny(entry.Value);
        }

        EndMap();
    }

    private void WriteUntyped(IDictionary map)
    {
        var texts = new Dictionary<string, object>(map.Count, StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            var key = entry.Key as string ?? throw Unwritable($"a key is a {entry.Key.GetType()}, not a text");
            texts.Add(key, entry.Value!);
        }

        WriteMap(texts);
    }

    private void Write(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                BeginMap();
                foreach (var property in element.EnumerateObject())
                {
                    Key(property.Name);
                    Write(property.Value);
                }

                EndMap();
                break;
            case JsonValueKind.Array:
                BeginList();
                foreach (var item in element.EnumerateArray())
                {
                    Item();
                    Write(item);
                }

                EndList();
                break;
            case JsonValueKind.String:
                Write(element.GetString()!);
                break;
            case JsonValueKind.Undefined:
                WriteNull();
                break;
            default:
                WriteAscii(element.GetRawText());
                break;
        }
    }

    private void WriteAscii(string json)
    {
        var rented = ArrayPool<byte>.Shared.Rent(json.Length);
        var length = Encoding.ASCII.GetBytes(json, rented);
        WriteLiteral(rented.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(rented);
    }
}
