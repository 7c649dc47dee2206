namespace EksSpec.Rules;

/// <summary>The annotations by which people tell their delivery tool how it is to apply an object.</summary>
internal static class DeliveryMarks
{
    /// <summary>Whether a tool creates the object anew each time, and takes it away again.</summary>
    public static bool IsHook(SpecObject item) => Has(item, "argocd.argoproj.io/hook") || Has(item, "helm.sh/hook");

    /// <summary>Whether a tool replaces the object instead of changing it.</summary>
    public static bool IsReplaced(SpecObject item) =>
        Says(item, "argocd.argoproj.io/sync-options", "Replace=true")
        || Says(item, "argocd.argoproj.io/sync-options", "Force=true")
        || Says(item, "kustomize.toolkit.fluxcd.io/force", "enabled")
        || Says(item, "kustomize.toolkit.fluxcd.io/force", "true")
        || Says(item, "strategy.spinnaker.io/recreate", "true")
        || Says(item, "strategy.spinnaker.io/replace", "true");

    /// <summary>Whether a tool lets the server merge the object, and keeps no copy in an annotation.</summary>
    public static bool IsMergedByServer(SpecObject item) =>
        Says(item, "argocd.argoproj.io/sync-options", "ServerSideApply=true")
        || Says(item, "strategy.spinnaker.io/server-side-apply", "true");

    private static bool Has(SpecObject item, string key) => Note(item, key) is not null;

    private static bool Says(SpecObject item, string key, string word) =>
        Note(item, key)?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>An annotation of an object; absent where it has none of that name.</summary>
    public static string? Note(SpecObject item, string key) =>
        item.Value is InlineDocument document ? document["metadata"]?["annotations"]?[key]?.AsText
        : item.Metadata?.Annotations?.TryGetValue(key, out var value) == true ? value
        : null;
}
