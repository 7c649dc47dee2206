using System.Text.Json;
using System.Text.RegularExpressions;

namespace EksSpec.Tests.Practice;

/// <summary>A finding as a case asks for it: regular expressions on what is said.</summary>
internal sealed record ExpectedFinding(
    string Kind,
    string Name,
    string? File,
    string? Path,
    string? About,
    IReadOnlyList<string> Severities
)
{
    /// <summary>Any error.</summary>
    public static readonly ExpectedFinding AnyError = new(".*", ".*", null, null, null, ["error"]);

    public static ExpectedFinding Of(JsonElement wanted) =>
        new(
            wanted.GetProperty("kind").GetString()!,
            wanted.GetProperty("name").GetString()!,
            Text(wanted, "file"),
            Text(wanted, "path"),
            Text(wanted, "about"),
            [.. wanted.GetProperty("severity").EnumerateArray().Select(severity => severity.GetString()!)]
        );

    public bool Fits(SaidLine said) =>
        Regex.IsMatch(said.Kind, $"^(?:{Kind})$")
        && Regex.IsMatch(said.Name, $"^(?:{Name})$")
        && Regex.IsMatch(said.File, File ?? "")
        && Severities.Contains(said.Severity)
        && Regex.IsMatch(said.Path, Path ?? "", RegexOptions.IgnoreCase)
        && Regex.IsMatch(said.Text, About ?? "", RegexOptions.IgnoreCase | RegexOptions.Singleline);

    private static string? Text(JsonElement wanted, string name) =>
        wanted.TryGetProperty(name, out var value) ? value.GetString() : null;
}
