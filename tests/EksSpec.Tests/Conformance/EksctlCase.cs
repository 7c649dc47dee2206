using System.Text.Json;

namespace EksSpec.Tests.Conformance;

/// <summary>A ClusterConfig, and what eksctl said of it.</summary>
internal sealed record EksctlCase(string Id, string Yaml, bool Accept, string Stage, string Error)
{
    /// <summary>What was done to a valid config.</summary>
    public required string[] Operators { get; init; }

    /// <summary>The places where it was done; empty where it isn't one place.</summary>
    public required string[] Paths { get; init; }

    /// <summary>The number of the check that refused it, where it was broken on purpose.</summary>
    public int? Rule { get; init; }

    /// <summary>What eksctl warned of.</summary>
    public required string[] Warnings { get; init; }

    /// <summary>Every measured document.</summary>
    public static IReadOnlyList<EksctlCase> All { get; } = Load();

    private static List<EksctlCase> Load()
    {
        var file = Path.Combine(Repository.Tests, "Conformance", "Data", "eksctl-clusterconfigs.jsonl");
        var cases = new List<EksctlCase>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            cases.Add(
                new(
                    root.GetProperty("id").ToString(),
                    root.GetProperty("yaml").GetString()!,
                    root.GetProperty("accept").GetBoolean(),
                    root.GetProperty("stage").GetString()!,
                    root.GetProperty("error").GetString() ?? ""
                )
                {
                    Operators = Texts(root, "operators"),
                    // A key with a dot in front is spelled in brackets here.
                    Paths =
                    [
                        .. Texts(root, "path")
                            .Concat(Texts(root, "pathAlso"))
                            .Select(path => path.StartsWith('.') ? $"[{path}]" : path),
                    ],
                    Rule = root.TryGetProperty("rule", out var rule) ? rule.GetInt32() : null,
                    Warnings = Texts(root, "warnings"),
                }
            );
        }

        return cases;
    }

    private static string[] Texts(JsonElement root, string property) =>
        !root.TryGetProperty(property, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : [];
}
