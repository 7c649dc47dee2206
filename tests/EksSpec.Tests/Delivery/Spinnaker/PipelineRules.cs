using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>What Spinnaker asks of a pipeline: the fields that each type of stage needs, and stages that wait for each other.</summary>
internal static class PipelineRules
{
    private static readonly string[] OfPipeline = ["application", "name", "stages"];

    private static readonly string[] OfStage =
    [
        "type",
        "name",
        "refId",
        "requisiteStageRefIds",
        "failPipeline",
        "continuePipeline",
        "completeOtherBranchesThenFail",
    ];

    private static readonly string[] OfTarget = ["account", "cloudProvider", "location", "mode"];

    private static readonly Dictionary<string, string[]> OfType = new()
    {
        ["deployManifest"] =
        [
            "account",
            "cloudProvider",
            "moniker.app",
            "source",
            "manifests",
            "skipExpressionEvaluation",
            "trafficManagement.enabled",
            "requiredArtifactIds",
        ],
        ["deleteManifest"] = [.. OfTarget, "manifestName", "options.cascading"],
        ["undoRolloutManifest"] = [.. OfTarget, "manifestName", "numRevisionsBack"],
        ["enableManifest"] = [.. OfTarget, "kind", "cluster", "criteria", "app"],
        ["disableManifest"] = [.. OfTarget, "kind", "cluster", "criteria", "app"],
        ["runJobManifest"] = ["account", "cloudProvider", "source", "manifest", "application"],
        ["manualJudgment"] = ["instructions", "judgmentInputs", "notifications"],
        ["checkPreconditions"] = ["preconditions"],
        ["evaluateVariables"] = ["variables"],
        ["webhook"] = ["url", "method"],
        ["wait"] = ["waitTime"],
    };

    /// <summary>Everything that is wrong with a pipeline.</summary>
    public static IEnumerable<string> Broken(InlineDocument pipeline)
    {
        var stages = pipeline["stages"]!.Items;
        return
        [
            .. Missing(pipeline, OfPipeline),
            .. pipeline.Entries.Where(entry => entry.Key == "id").Select(_ => "it has an id"),
            .. stages.SelectMany(stage =>
                Missing(stage, [.. OfStage, .. OfType[stage["type"]!.AsText!]])
                    .Select(field => $"{Name(stage)}: {field}")
            ),
            .. Twice(stages.Select(Id)).Concat(Twice(stages.Select(Name))),
            .. Unbound(pipeline),
            .. Circles(stages),
        ];
    }

    private static IEnumerable<string> Missing(InlineDocument item, IEnumerable<string> fields) =>
        fields.Where(field => field.Split('.').Aggregate((InlineDocument?)item, (at, key) => at?[key]) is null);

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => $"{same.Key} is there twice");

    /// <summary>A required artifact that nothing expects, or that is no image of the stage.</summary>
    private static IEnumerable<string> Unbound(InlineDocument pipeline)
    {
        var expected = (pipeline["expectedArtifacts"]?.Items ?? []).Select(each => each["id"]!.AsText).ToHashSet();
        foreach (var stage in pipeline["stages"]!.Items)
        {
            var text = stage["manifests"]?.ToString() ?? "";
            foreach (var id in (stage["requiredArtifactIds"]?.Items ?? []).Select(id => id.AsText))
            {
                if (!expected.Contains(id) || !text.Contains($"\"image\":\"{id}", StringComparison.Ordinal))
                {
                    yield return $"{Name(stage)}: {id} is bound nowhere";
                }
            }
        }
    }

    private static IEnumerable<string> Circles(ValueList<InlineDocument> stages)
    {
        HashSet<string> done = [];
        var left = stages.ToList();
        while (left.RemoveAll(stage => After(stage).All(done.Contains) && done.Add(Id(stage))) > 0) { }
        return left.Select(stage => $"{Name(stage)} waits for what never comes");
    }

    private static IEnumerable<string> After(InlineDocument stage) =>
        stage["requisiteStageRefIds"]!.Items.Select(id => id.AsText!);

    private static string Id(InlineDocument stage) => stage["refId"]!.AsText!;

    private static string Name(InlineDocument stage) => stage["name"]!.AsText!;
}
