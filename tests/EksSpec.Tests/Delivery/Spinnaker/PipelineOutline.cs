using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>A pipeline in a line for each stage: its number, those before it, what it is, and what it does.</summary>
internal static class PipelineOutline
{
    public static string Of(string path, InlineDocument pipeline) =>
        string.Concat(
            $"{path}: {pipeline["application"]!.AsText} / {pipeline["name"]!.AsText}\n",
            string.Concat(
                (pipeline["expectedArtifacts"]?.Items ?? []).Select(each =>
                    $"  image {each["defaultArtifact"]!["reference"]!.AsText}\n"
                )
            ),
            string.Concat(pipeline["stages"]!.Items.Select(Of))
        );

    private static string Of(InlineDocument stage)
    {
        var after = string.Join(",", stage["requisiteStageRefIds"]!.Items.Select(id => id.AsText));
        var kinds = (stage["manifests"]?.Items ?? [])
            .GroupBy(item => item["kind"]!.AsText)
            .Select(same => $"{same.Count()} {same.Key}");
        var signs = new[]
        {
            stage["account"]?.AsText is { } account ? $"in {account}" : null,
            stage["manifestName"]?.AsText,
            stage["criteria"]?.AsText,
            stage["skipExpressionEvaluation"]?.AsBoolean == true ? "expressions skipped" : null,
            stage["trafficManagement"]?["options"]?["strategy"]?.AsText,
            stage["continuePipeline"]?.AsBoolean == true ? "goes on" : null,
            stage["stageEnabled"] is null ? null : "if",
            stage["requiredArtifactIds"] is { Items.Count: > 0 and var images } ? $"{images} images" : null,
        };
        return $"  {stage["refId"]!.AsText} after [{after}] {stage["type"]!.AsText} '{stage["name"]!.AsText}' {string.Join(", ", signs.OfType<string>())}{(kinds.Any() ? $": {string.Join(", ", kinds)}" : "")}\n";
    }
}
