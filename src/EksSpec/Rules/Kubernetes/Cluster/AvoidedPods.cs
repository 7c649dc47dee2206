using System.Text.Json;

namespace EksSpec.Rules;

/// <summary>The annotation of a node that names controllers whose pods it would rather not have.</summary>
internal static partial class AvoidedPods
{
    private const string Key = "scheduler.alpha.kubernetes.io/preferAvoidPods";

    /// <summary>Looks at the annotations of a node.</summary>
    public static void Check(IDictionary<string, string>? annotations, Report report)
    {
        if (annotations?.TryGetValue(Key, out var text) == true && !string.IsNullOrEmpty(text))
        {
            using var at = report.At("metadata.annotations", Key);
            report.If(!IsList(text), NotReadable, "", $"The annotation is no JSON of controllers.");
        }
    }

    private static bool IsList(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement is { ValueKind: JsonValueKind.Null }
                || (json.RootElement is { ValueKind: JsonValueKind.Object } root && HasControllers(root));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasControllers(JsonElement root) =>
        !root.TryGetProperty("preferAvoidPods", out var pods)
        || pods.ValueKind == JsonValueKind.Null
        || (pods.ValueKind == JsonValueKind.Array && pods.EnumerateArray().All(IsController));

    private static bool IsController(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty("podSignature", out var signature)
        && signature.ValueKind == JsonValueKind.Object
        && signature.TryGetProperty("podController", out var controller)
        && controller.ValueKind == JsonValueKind.Object
        && controller.TryGetProperty("controller", out var controls)
        && controls.ValueKind == JsonValueKind.True;
}
