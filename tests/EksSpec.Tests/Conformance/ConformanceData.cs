using System.Text.Json;
using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Tests.Conformance;

/// <summary>The measured verdicts of the real programs.</summary>
internal static class ConformanceData
{
    public static IEnumerable<ClusterConfigCase> ClusterConfigs() =>
        Lines("eksctl-clusterconfigs.jsonl")
            .Select(line => new ClusterConfigCase(
                line.GetProperty("id").GetString()!,
                string.Join('+', line.GetProperty("operators").EnumerateArray()),
                line.GetProperty("yaml").GetString()!,
                line.GetProperty("accept").GetBoolean(),
                line.GetProperty("stage").GetString()!,
                Text(line, "error"),
                Text(line, "path"),
                line.TryGetProperty("roundtrip", out var trip) && trip.ValueKind == JsonValueKind.True
            ));

    public static IEnumerable<ManifestCase> Manifests() => Manifests("kubernetes-manifests.jsonl");

    /// <summary>Those of the built-in kinds that people seldom write.</summary>
    public static IEnumerable<ManifestCase> OtherKinds() => Manifests("other-kinds.jsonl");

    private static IEnumerable<ManifestCase> Manifests(string name) =>
        Lines(name)
            .Select(line => new ManifestCase(
                line.GetProperty("id").GetString()!,
                line.GetProperty("operator").GetString()!,
                line.GetProperty("yaml").GetString()!,
                line.GetProperty("accept").GetBoolean(),
                line.GetProperty("code").GetInt32(),
                Text(line, "error"),
                line.GetProperty("kind").GetString()!,
                line.GetProperty("causes")
                    .EnumerateArray()
                    .Select(cause => cause.GetProperty("field").GetString()!)
                    .ToHashSet(StringComparer.Ordinal)
            ));

    public static IEnumerable<AdmissionCase> Admissions() =>
        Lines("admission.jsonl")
            .Select(line => new AdmissionCase(
                line.GetProperty("id").GetString()!,
                Text(line, "object") is { } made ? $"{Text(line, "namespace")}\n---\n{made}" : Text(line, "namespace")!,
                line.GetProperty("accept").GetBoolean(),
                line.GetProperty("pods") is { ValueKind: JsonValueKind.Object } pods
                    && pods.GetProperty("verdict").GetString() != "created",
                Text(line, "error")
            ));

    /// <summary>Definitions alone, and definitions with an object of theirs.</summary>
    public static IEnumerable<CustomResourceCase> CustomResources() =>
        Lines("custom-resources.jsonl")
            .Select(line => new CustomResourceCase(
                line.GetProperty("id").GetString()!,
                string.Join('+', line.GetProperty("operators").EnumerateArray()),
                Text(line, "crd")!,
                Text(line, "object"),
                line.GetProperty("accept").GetBoolean(),
                line.GetProperty("code").GetInt32(),
                Text(line, "error")
            ));

    public static IEnumerable<YamlSyntaxCase> YamlSyntax() =>
        Lines("yaml-syntax.jsonl")
            .Select(line => new YamlSyntaxCase(
                line.GetProperty("id").GetString()!,
                line.GetProperty("yaml").GetString()!,
                line.GetProperty("accept").GetBoolean(),
                line.GetProperty("documents").GetInt32()
            ));

    /// <summary>All texts, with their names.</summary>
    public static IEnumerable<(string Id, string Yaml)> Texts() =>
        YamlSyntax()
            .Select(text => (text.Id, text.Yaml))
            .Concat(ClusterConfigs().Select(document => (document.Id, document.Yaml)))
            .Concat(Manifests().Concat(OtherKinds()).Select(document => (document.Id, document.Yaml)));

    public static List<Finding> Errors(IEnumerable<SpecDocument> documents, Authority authority) =>
        [
            .. documents
                .SelectMany(document => document.Findings)
                .Where(finding => finding.Severity == Severity.Error && finding.Rule.Authority == authority),
        ];

    public static string PathOf(string name) => Path.Combine(Repository.Tests, "Conformance", "Data", name);

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Lines(string name)
    {
        foreach (var line in File.ReadLines(PathOf(name)))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}

internal sealed record ClusterConfigCase(
    string Id,
    string Operators,
    string Yaml,
    bool Accept,
    string Stage,
    string? Error,
    string? Path,
    bool RoundTrip
);

internal sealed record ManifestCase(
    string Id,
    string Operator,
    string Yaml,
    bool Accept,
    int Code,
    string? Error,
    string Kind,
    IReadOnlySet<string> Causes
);

internal sealed record YamlSyntaxCase(string Id, string Yaml, bool Accept, int Documents);

internal sealed record AdmissionCase(string Id, string Yaml, bool Accept, bool RefusesPods, string? Error);

internal sealed record CustomResourceCase(
    string Id,
    string Operators,
    string Definition,
    string? Object,
    bool Accept,
    int Code,
    string? Error
)
{
    /// <summary>Both in one text.</summary>
    public string Yaml => Object is null ? Definition : $"{Definition}\n---\n{Object}";
}
