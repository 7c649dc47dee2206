namespace EksSpec.Kubernetes;

/// <summary>Which labels a selector chooses.</summary>
internal static class LabelMatching
{
    /// <summary>Whether the selector chooses nothing by name, so that it is empty or absent.</summary>
    public static bool IsEmpty(V1LabelSelector? selector) =>
        selector is null or { MatchLabels: null or { Count: 0 }, MatchExpressions: null or { Count: 0 } };

    /// <summary>Whether the selector chooses an object with these labels.</summary>
    /// <returns><see langword="null"/> for a selector that is wrong itself.</returns>
    public static bool? Matches(V1LabelSelector selector, IDictionary<string, string>? labels)
    {
        var matches = true;
        foreach (var (key, value) in selector.MatchLabels.Entries())
        {
            if (
                KubernetesNames.QualifiedNameError(key) is not null
                || KubernetesNames.LabelValueError(value ?? "") is not null
            )
            {
                return null;
            }

            matches &= Find(labels, key) is { } found && found == (value ?? "");
        }

        for (var i = 0; i < selector.MatchExpressions?.Count; i++)
        {
            if (selector.MatchExpressions[i] is not { } requirement)
            {
                continue;
            }

            if (Matches(requirement, labels) is not { } fits)
            {
                return null;
            }

            matches &= fits;
        }

        return matches;
    }

    /// <summary>The labels that a selector asks for by name, with each of the values it takes; empty where it takes any.</summary>
    public static IEnumerable<(string Key, string Value)> Named(V1LabelSelector selector) =>
        (selector.MatchLabels ?? new Dictionary<string, string>(0))
            .Select(label => (label.Key, label.Value ?? ""))
            .Concat(
                (selector.MatchExpressions ?? [])
                    .Where(requirement => requirement?.OperatorProperty is "In" or "Exists")
                    .SelectMany(requirement =>
                        requirement.Values is { Count: > 0 } values
                            ? values.Select(value => (requirement.Key ?? "", value ?? ""))
                            : [(requirement.Key ?? "", "")]
                    )
            );

    /// <summary>The same for all selectors that choose the same, however their labels are ordered.</summary>
    public static string TextOf(V1LabelSelector selector)
    {
        var labels = (selector.MatchLabels ?? new Dictionary<string, string>(0))
            .Select(label => $"{label.Key}={label.Value}")
            .Order(StringComparer.Ordinal);
        var demands = (selector.MatchExpressions ?? []).Select(demand =>
            $"{demand?.Key} {demand?.OperatorProperty} {string.Join(',', demand?.Values ?? [])}"
        );
        return $"{string.Join('\n', labels)}\n\n{string.Join('\n', demands)}";
    }

    private static bool? Matches(V1LabelSelectorRequirement requirement, IDictionary<string, string>? labels)
    {
        var key = requirement.Key ?? "";
        if (KubernetesNames.QualifiedNameError(key) is not null)
        {
            return null;
        }

        for (var i = 0; i < requirement.Values?.Count; i++)
        {
            if (requirement.Values[i] is { } value && KubernetesNames.LabelValueError(value) is not null)
            {
                return null;
            }
        }

        var found = Find(labels, key);
        var values = requirement.Values ?? [];
        return requirement.OperatorProperty switch
        {
            "In" when values.Count > 0 => found is not null && values.Contains(found),
            "NotIn" when values.Count > 0 => found is null || !values.Contains(found),
            "Exists" when values.Count == 0 => found is not null,
            "DoesNotExist" when values.Count == 0 => found is null,
            _ => null,
        };
    }

    private static string? Find(IDictionary<string, string>? labels, string key) =>
        labels is not null && labels.TryGetValue(key, out var value) ? value ?? "" : null;
}
