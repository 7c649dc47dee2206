using System.Text.Json;

namespace EksSpec.Tests.Cli;

/// <summary>What <c>validate --format json</c> says about a text.</summary>
internal static class Findings
{
    /// <summary>Every finding of every document, in the order of the text.</summary>
    public static List<JsonElement> Of(string yaml, params string[] options) =>
        Of(ToolRun.With(yaml, ["validate", "--format", "json", .. options, "-"]));

    /// <summary>Every finding that a call printed.</summary>
    public static List<JsonElement> Of(ToolRun run) =>
        [
            .. run.Lines.SelectMany(line =>
                JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray()
            ),
        ];

    /// <summary>The rules of the findings.</summary>
    public static IEnumerable<string?> Rules(this IEnumerable<JsonElement> findings) =>
        findings.Select(finding => finding.GetProperty("rule").GetString());

    /// <summary>The paths of the errors.</summary>
    public static IEnumerable<string?> Refused(this IEnumerable<JsonElement> findings) =>
        findings
            .Where(finding => finding.GetProperty("severity").GetString() == "error")
            .Select(finding => finding.GetProperty("path").GetString());
}
