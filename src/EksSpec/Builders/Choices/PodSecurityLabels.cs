namespace EksSpec.Builders;

/// <summary>The labels of a namespace that Pod Security admission reads.</summary>
internal static class PodSecurityLabels
{
    public const string Enforce = "pod-security.kubernetes.io/enforce";
    public const string Warn = "pod-security.kubernetes.io/warn";

    public static string Text(PodSecurity level) => level.ToString().ToLowerInvariant();

    /// <summary>What a namespace has that says nothing.</summary>
    public static void Complete(V1Namespace document) =>
        document.Metadata.Labels.TryAdd(Enforce, Text(PodSecurity.Restricted));
}
