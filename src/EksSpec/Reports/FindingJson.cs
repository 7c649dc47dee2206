using System.Text.Json;
using EksSpec.Reading;

namespace EksSpec.Reports;

/// <summary>A document and its findings as JSON, in the shape that other programs rely on.</summary>
public static class FindingJson
{
    /// <summary>Writes where a document stands, what it is, and its findings, into an object that is open.</summary>
    /// <param name="json">The writer, inside of an object.</param>
    /// <param name="document">The document; <see langword="null"/> where there is none that was read.</param>
    /// <param name="findings">What was found in it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="findings"/> is null.</exception>
    public static void Write(Utf8JsonWriter json, SpecDocument? document, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(findings);
        json.WriteNumber("document", document?.Index ?? 0);
        json.WriteNumber("line", document?.Line ?? 1);
        json.WriteString("apiVersion", document?.ApiVersion);
        json.WriteString("kind", document?.Kind);
        json.WriteString("name", document?.Name);
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", Words.Of(finding.Severity));
        json.WriteString("authority", Words.Of(finding.Rule.Authority));
        json.WriteString("path", finding.Path.ToString());
        WriteNumber(json, "line", finding.Position?.Line);
        WriteNumber(json, "column", finding.Position?.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("fix", finding.Fix);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
