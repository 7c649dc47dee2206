using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EksSpec.Capacity;

/// <summary>Writes how many environments fit, as a JSON object on one line.</summary>
internal static class CapacityJson
{
    // For files and pipes, not for HTML: apostrophes and angle brackets stay readable.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static string Write(EnvironmentCapacity capacity)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("site", capacity.Site);
            json.WriteString("environment", capacity.Environment);
            Write(json, "now", capacity.Now);
            Write(json, "atMost", capacity.AtMost);
            json.WriteString("stoppedBy", capacity.StoppedBy is { } limit ? LimitWords.Of(limit) : null);
            json.WriteStartArray("limits");
            foreach (var each in capacity.Limits)
            {
                Write(json, each);
            }

            json.WriteEndArray();
            json.WriteStartArray("loads");
            foreach (var load in capacity.Loads)
            {
                json.WriteStartObject();
                json.WriteString("load", LimitWords.Of(load.Kind));
                Write(json, "now", load.Now);
                Write(json, "atMost", load.AtMost);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(json, "changes", capacity.Changes);
            Write(json, "doubts", capacity.Doubts);
            Write(json, "notCounted", capacity.NotCounted);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, CapacityLimit limit)
    {
        json.WriteStartObject();
        json.WriteString("limit", LimitWords.Of(limit));
        Write(json, "needs", limit.Needs);
        Write(json, "there", limit.There);
        Write(json, "now", limit.Now);
        Write(json, "atMost", limit.AtMost);
        json.WriteBoolean("isFixed", limit.IsFixed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CapacityAmount amount)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(amount.Least);
        json.WriteNumberValue(amount.Most);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, CapacityRange range)
    {
        json.WriteStartObject(name);
        Write(json, "surely", range.Surely);
        Write(json, "atMost", range.AtMost);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, ValueList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
