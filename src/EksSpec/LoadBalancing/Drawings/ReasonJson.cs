using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>What is wrong, where, and what to do.</summary>
internal static class ReasonJson
{
    /// <summary>Everything that stops a group.</summary>
    public static void Write(Utf8JsonWriter json, ValueList<GroupFault> faults)
    {
        json.WriteStartArray("reasons");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("object", ObjectText.NameOf(fault.Object));
            Write(json, fault.Object, fault.Path, fault.Error, fault.Message, fault.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A mistake, into an object that is open.</summary>
    public static void Write(
        Utf8JsonWriter json,
        SpecObject item,
        SpecPath path,
        string? error,
        string message,
        string? fix = null
    )
    {
        json.WriteString("error", error);
        WritePlace(json, item, path);
        json.WriteString("message", message);
        if (fix is not null)
        {
            json.WriteString("fix", item.FixOf(path, fix));
        }
    }

    /// <summary>Where a part of an object stands: <c>file</c>, <c>line</c>, <c>column</c> where these are known, and <c>path</c>.</summary>
    public static void WritePlace(Utf8JsonWriter json, SpecObject item, SpecPath path)
    {
        if (item.Locate(path) is { } at)
        {
            json.WriteText("file", at.File);
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", Math.Max(1, at.Column));
        }

        json.WriteString("path", path.ToString());
    }
}
