namespace EksSpec.Rules;

/// <summary>What became of rules that were merged into others: the rule books say it.</summary>
internal static partial class MergedRules
{
    /// <summary>The id that findings have today where an older one was merged into another rule; otherwise the same.</summary>
    public static string CurrentId(string id) => MergedInto(id) ?? id;

    private static partial string? MergedInto(string id);
}
