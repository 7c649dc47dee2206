namespace EksSpec.Rules;

/// <summary>How findings about several objects name them.</summary>
internal static class SiteText
{
    /// <summary>A few names, and how many more there are.</summary>
    public static string Few<T>(IReadOnlyCollection<T> names) =>
        names.Count <= 3 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more";
}
