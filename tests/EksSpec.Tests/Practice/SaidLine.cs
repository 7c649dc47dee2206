using System.Text.Json;
using EksSpec.Tests.Cli;

namespace EksSpec.Tests.Practice;

/// <summary>A finding as <c>validate --format json</c> printed it.</summary>
internal sealed record SaidLine(
    string File,
    string Kind,
    string Name,
    string Severity,
    string Rule,
    string Path,
    string Text
)
{
    public static List<SaidLine> AllOf(ToolRun run) =>
        [
            .. run
                .Lines.Select(line => JsonDocument.Parse(line).RootElement)
                .SelectMany(document =>
                    document
                        .GetProperty("findings")
                        .EnumerateArray()
                        .Select(finding => new SaidLine(
                            Word(document, "file"),
                            Word(document, "kind"),
                            Word(document, "name"),
                            Word(finding, "severity"),
                            Word(finding, "rule"),
                            Word(finding, "path"),
                            $"{Word(finding, "message")} {Word(finding, "fix")}"
                        ))
                ),
        ];

    private static string Word(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
