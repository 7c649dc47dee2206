using System.Text.Json;

namespace EksSpec.Reports;

/// <summary>A rule as SARIF describes it.</summary>
internal static class SarifRule
{
    // GitHub takes no more.
    private const int LongestDescription = 1024;
    private const int LongestName = 255;

    /// <summary>Writes the description of a rule.</summary>
    public static void Write(Utf8JsonWriter json, RuleInfo rule)
    {
        var page = rule.Page;
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        if (NameOn(page) is { } name)
        {
            json.WriteString("name", name);
        }

        WriteText(json, "shortDescription", Cut(rule.Title));
        WriteText(
            json,
            "fullDescription",
            Cut(rule.Why is { } why ? $"{rule.Title}. {why}" : $"{rule.Title}. {rule.Fix}")
        );
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", string.Join(' ', new[] { rule.Why, rule.Fix }.OfType<string>()));
        json.WriteString("markdown", page ?? $"## {rule.Id}\n{rule.Title}\n\nFix: {rule.Fix}\n");
        json.WriteEndObject();
        if (rule.Link is { } link)
        {
            json.WriteString("helpUri", link.AbsoluteUri);
        }

        WriteProperties(json, rule);
        json.WriteEndObject();
    }

    /// <summary>How SARIF calls a severity.</summary>
    public static string LevelOf(Severity severity) => severity == Severity.Info ? "note" : Words.Of(severity);

    /// <summary>Writes a message.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(Words.Of(rule.Authority));
        json.WriteStringValue(Words.Of(rule.Profile));
        json.WriteEndArray();
        // What a program refuses is measured with that program; the rest is good advice.
        json.WriteString(
            "precision",
            rule.Authority switch
            {
                Authority.Eksctl or Authority.Kubernetes => "very-high",
                Authority.Aws or Authority.Controller => "high",
                _ => "medium",
            }
        );
        json.WriteString(
            "problem.severity",
            rule.Severity == Severity.Info ? "recommendation" : Words.Of(rule.Severity)
        );
        json.WriteEndObject();
    }

    // The heading of a page is "## EKS0170 PrincipalMissing".
    private static string? NameOn(string? page) =>
        page?.Split('\n', 2)[0].Split(' ') is [_, _, { Length: > 0 and <= LongestName } name, ..] ? name : null;

    private static string Cut(string text) =>
        text.Length <= LongestDescription ? text : $"{text[..(LongestDescription - 1)]}…";
}
