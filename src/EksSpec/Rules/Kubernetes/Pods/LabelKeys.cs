namespace EksSpec.Rules;

/// <summary>Keys of labels that a selector takes over from the pod it belongs to.</summary>
internal static class LabelKeys
{
    /// <summary>Looks at the keys; they need a selector.</summary>
    public static void Check(IList<string>? keys, string field, V1LabelSelector? selector, Report report)
    {
        var isAlone = selector is null && keys is { Count: > 0 };
        report.If(isAlone, AffinityRules.LabelKeysWrong, field, $"{field} needs a labelSelector.");
        foreach (var key in report.Each(field, isAlone ? null : keys))
        {
            report.QualifiedName(key, AffinityRules.LabelKeysWrong, "");
        }
    }

    /// <summary>
    /// Reports the keys of <c>matchLabelKeys</c> that the selector has already. The server first adds an expression for each key
    /// that the pod has a label of, then looks for an expression whose key stood before: in a template, nothing is added, and
    /// one expression is fine. Of equal keys, the last is reported.
    /// </summary>
    public static void CheckNew(
        IList<string>? keys,
        V1LabelSelector? selector,
        string error,
        PodContext pod,
        Report report
    )
    {
        for (var i = 0; i < keys?.Count && selector is not null; i++)
        {
            var key = keys[i] ?? "";
            var expressions = selector.MatchExpressions?.Count(expression => expression?.Key == key) ?? 0;
            if (pod.IsPod && pod.Metadata?.Labels?.ContainsKey(key) == true)
            {
                expressions += keys.Count(other => other == key);
            }

            var isKnown = expressions > (selector.MatchLabels?.ContainsKey(key) == true ? 0 : 1);
            if (isKnown && !keys.Skip(i + 1).Contains(key, StringComparer.Ordinal))
            {
                report.Add(AffinityRules.LabelKeysWrong, $"matchLabelKeys[{i}]", $"The key '{key}' {error}.");
            }
        }
    }
}
