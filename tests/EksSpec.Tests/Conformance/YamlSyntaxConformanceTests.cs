using System.Text.Json;
using EksSpec.Reading;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;

namespace EksSpec.Tests.Conformance;

/// <summary>The same verdict, and the same JSON, as the YAML reader that eksctl and Kubernetes have in common.</summary>
public class YamlSyntaxConformanceTests
{
    [Fact]
    public void Texts_are_taken_and_refused_as_Go_does()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Tests, "Conformance", "Data", "yaml-syntax.jsonl")))
        {
            count++;
            using var expected = JsonDocument.Parse(line);
            if (Difference(expected.RootElement) is { } difference)
            {
                wrong.Add($"{expected.RootElement.GetProperty("id").GetString()} {difference}");
            }
        }

        Assert.Equal(5000, count);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong)}");
    }

    private static string? Difference(JsonElement expected)
    {
        var isTaken = FirstDocument.TryRead(
            new(expected.GetProperty("yaml").GetString()!),
            out var root,
            out var problems
        );
        isTaken &= !problems.Exists(problem => problem.Kind != ProblemKind.DuplicateKey);
        if (isTaken != expected.GetProperty("accept").GetBoolean())
        {
            return isTaken ? $"taken, though {expected.GetProperty("error")}" : $"refused: {problems[^1]}";
        }

        if (!isTaken)
        {
            return null;
        }

        var isDuplicate = problems.Exists(problem => problem.Kind == ProblemKind.DuplicateKey);
        if (isDuplicate != expected.TryGetProperty("duplicate", out var duplicate))
        {
            return isDuplicate ? "a duplicate key too many" : duplicate.GetString();
        }

        using var json = JsonDocument.Parse(expected.GetProperty("json").GetString()!, new() { MaxDepth = 1000 });
        return JsonDifference(root, json.RootElement, "");
    }

    private static string? JsonDifference(Node? node, JsonElement json, string path)
    {
        var isSame = json.ValueKind switch
        {
            JsonValueKind.Null => node is null or { Kind: NodeKind.Null },
            JsonValueKind.True or JsonValueKind.False => node is { Kind: NodeKind.Boolean }
                && node.Value.Text == json.GetRawText(),
            JsonValueKind.Number => node is { Kind: NodeKind.Number } && node.Value.Text == json.GetRawText(),
            JsonValueKind.String => node is { Kind: NodeKind.Text } && node.Value.Text == json.GetString(),
            JsonValueKind.Array => node is { Kind: NodeKind.List } && node.Value.Items.Count() == json.GetArrayLength(),
            _ => node is { Kind: NodeKind.Map } && node.Value.Entries.Count() == json.EnumerateObject().Count(),
        };
        if (!isSame)
        {
            return $"{path}: {node?.Kind} {node?.Text} instead of {json.GetRawText()}";
        }

        return json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray()
                .Select((item, place) => JsonDifference(node!.Value.Items.At(place), item, $"{path}[{place}]"))
                .FirstOrDefault(difference => difference is not null),
            JsonValueKind.Object => json.EnumerateObject()
                .Select(entry => JsonDifference(node!.Value.Find(entry.Name), entry.Value, $"{path}.{entry.Name}"))
                .FirstOrDefault(difference => difference is not null),
            _ => null,
        };
    }
}
