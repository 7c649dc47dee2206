namespace EksSpec.Rules;

/// <summary>Keys of labels that a selector takes over from the pod it belongs to.</summary>
internal static class LabelKeys
{
    /// <summary>
    /// The keys that the selector has already. The server first adds an expression for each key that the pod has a label of,
    /// then looks for an expression whose key stood before: in a template, nothing is added, and one expression is fine.
    /// </summary>
    public static IEnumerable<(int Index, string Key)> InSelector(
        IList<string>? keys,
        V1LabelSelector selector,
        PodContext pod
    )
    {
        for (var i = 0; i < keys?.Count; i++)
        {
            var key = keys[i] ?? "";
            if (keys.Skip(i + 1).Contains(key, StringComparer.Ordinal))
            {
                continue;
            }

            var expressions = selector.MatchExpressions?.Count(expression => expression?.Key == key) ?? 0;
            if (pod.IsPod && pod.Metadata?.Labels?.ContainsKey(key) == true)
            {
                expressions += keys.Count(other => other == key);
            }

            if (expressions > (selector.MatchLabels?.ContainsKey(key) == true ? 0 : 1))
            {
                yield return (i, key);
            }
        }
    }
}
