namespace EksSpec.LoadBalancing;

/// <summary>Lists of keys and values in IngressClassParams.</summary>
internal static class ClassEntries
{
    /// <summary>The entries of a list of <c>{key, value}</c>; absent where there is none.</summary>
    public static Dictionary<string, string>? Of(InlineDocument? list)
    {
        if (list is not { Items.Count: > 0 })
        {
            return null;
        }

        Dictionary<string, string> entries = new(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            entries[item["key"]?.Scalar ?? ""] = item["value"]?.Scalar ?? "";
        }

        return entries;
    }
}
