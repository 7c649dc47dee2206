namespace EksSpec.Rules;

/// <summary>The delivery tools whose own objects or marks are in some sites.</summary>
internal static class DeliveryTools
{
    public static IReadOnlySet<DeliveryKind> Of(IEnumerable<Site> sites)
    {
        HashSet<DeliveryKind> tools = [];
        foreach (var item in sites.SelectMany(site => site.Objects))
        {
            if (ToolOf(item) is { } tool)
            {
                tools.Add(tool);
            }
        }

        return tools;
    }

    private static DeliveryKind? ToolOf(SpecObject item) =>
        item.Ref switch
        {
            { Kind: "Application" or "ApplicationSet" or "AppProject", ApiVersion: "argoproj.io/v1alpha1" } =>
                DeliveryKind.ArgoCd,
            { Kind: "Kustomization", ApiVersion: var version }
                when version.StartsWith("kustomize.toolkit.fluxcd.io/", StringComparison.Ordinal) => DeliveryKind.Flux,
            _ when HasMarkOf(item, "argocd.argoproj.io/") => DeliveryKind.ArgoCd,
            _ when HasMarkOf(item, "kustomize.toolkit.fluxcd.io/") => DeliveryKind.Flux,
            _ when HasMarkOf(item, ".spinnaker.io/") => DeliveryKind.Spinnaker,
            _ => null,
        };

    private static bool HasMarkOf(SpecObject item, string tool) =>
        item.Value is InlineDocument document
            ? document["metadata"]?["annotations"]?.Entries.Any(entry => IsMark(entry.Key, tool)) == true
            : item.Metadata?.Annotations?.Keys.Any(key => IsMark(key, tool)) == true;

    private static bool IsMark(string key, string tool) => key.Contains(tool, StringComparison.Ordinal);
}
