namespace EksSpec.Rules;

/// <summary>Where autoscalers find the numbers of a custom resource.</summary>
internal static partial class ScalePaths
{
    /// <summary>Looks at the paths.</summary>
    public static void Check(V1CustomResourceSubresourceScale? scale, Report report)
    {
        if (scale is null)
        {
            return;
        }

        using var at = report.At("subresources");
        using var inside = report.At("scale");
        Check(scale.SpecReplicasPath, "specReplicasPath", report, "spec");
        Check(scale.StatusReplicasPath, "statusReplicasPath", report, "status");
        if (scale.LabelSelectorPath is { Length: > 0 })
        {
            Check(scale.LabelSelectorPath, "labelSelectorPath", report, "spec", "status");
        }
    }

    private static void Check(string? path, string field, Report report, params ReadOnlySpan<string> below)
    {
        if (report.Required(path, ScalePath, field))
        {
            report.Misspelled(JsonPaths.Error(path!, below), ScalePath, field, $"The path '{path}'");
        }
    }
}
