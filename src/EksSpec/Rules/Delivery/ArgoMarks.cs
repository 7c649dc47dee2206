using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The annotations by which an object tells Argo CD how it is to be brought.</summary>
internal static class ArgoMarks
{
    public const string Wave = "argocd.argoproj.io/sync-wave";
    public const string Hook = "argocd.argoproj.io/hook";
    public const string DeletePolicy = "argocd.argoproj.io/hook-delete-policy";
    public const string Options = "argocd.argoproj.io/sync-options";

    private const string HelmHook = "helm.sh/hook";

    /// <summary>Whether another tool delivers, so that nobody reads the marks.</summary>
    public static bool AreIgnored(Report report) => report.Options.Delivery is not (null or DeliveryKind.ArgoCd);

    /// <summary>Whether an object has any annotation for Argo CD.</summary>
    public static bool IsMarked(SpecObject item) => item.HasAnnotation(IsMark);

    private static bool IsMark(string key) => key.StartsWith("argocd.argoproj.io/", StringComparison.Ordinal);

    /// <summary>The wave it is brought in: 0 where it says none, or no number.</summary>
    public static int WaveOf(SpecObject item) =>
        item.Annotation(Wave) is { } text && TryWave(text, out var wave) ? wave : 0;

    /// <summary>Whether Argo CD takes a text for a wave.</summary>
    public static bool TryWave(string text, out int wave) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out wave);

    /// <summary>Whether it is brought at each sync, at a time of its own, and is no part of what is compared.</summary>
    public static bool IsHook(SpecObject item) =>
        item.Annotation(Hook) is not null || item.Annotation(HelmHook) is not null;

    /// <summary>The items of a list in an annotation.</summary>
    public static IEnumerable<string> Items(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
