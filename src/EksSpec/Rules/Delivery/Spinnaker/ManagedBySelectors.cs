namespace EksSpec.Rules;

/// <summary>Selectors that ask for a value of the label which Spinnaker overwrites.</summary>
internal static class ManagedBySelectors
{
    public static IEnumerable<(SpecPath Path, string Value)> Of(SpecObject item) =>
        from selector in All(item)
        let value = Asked(selector.Selector)
        where value is not null && value != "spinnaker"
        select (selector.Path.Entry(SpinnakerKeys.ManagedBy), value);

    private static IEnumerable<(SpecPath Path, IDictionary<string, string>? Selector)> All(SpecObject item)
    {
        const string Own = "spec.selector.matchLabels";
        switch (item.Value)
        {
            case V1Service service:
                yield return ("spec.selector", service.Spec?.Selector);
                break;
            case V1Deployment made:
                yield return (Own, made.Spec?.Selector?.MatchLabels);
                break;
            case V1StatefulSet made:
                yield return (Own, made.Spec?.Selector?.MatchLabels);
                break;
            case V1DaemonSet made:
                yield return (Own, made.Spec?.Selector?.MatchLabels);
                break;
            case V1ReplicaSet made:
                yield return (Own, made.Spec?.Selector?.MatchLabels);
                break;
            case V1PodDisruptionBudget budget:
                yield return (Own, budget.Spec?.Selector?.MatchLabels);
                break;
            case V1NetworkPolicy policy:
                yield return ("spec.podSelector.matchLabels", policy.Spec?.PodSelector?.MatchLabels);
                break;
            case InlineDocument custom when (custom["spec"]?["selector"]?["matchLabels"]) is { } labels:
                yield return (Own, Texts(labels));
                break;
            default:
                break;
        }

        if (PodView.Of(item) is not { } pods)
        {
            yield break;
        }

        foreach (var (index, spread) in (pods.Spec.TopologySpreadConstraints ?? []).Index())
        {
            yield return (
                pods.Path.Then($"topologySpreadConstraints[{index}].labelSelector.matchLabels"),
                spread?.LabelSelector?.MatchLabels
            );
        }
    }

    private static string? Asked(IDictionary<string, string>? selector) =>
        selector?.TryGetValue(SpinnakerKeys.ManagedBy, out var value) == true ? value : null;

    private static Dictionary<string, string> Texts(InlineDocument map) =>
        map
            .Entries.Where(entry => entry.Value.AsText is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value.AsText!, StringComparer.Ordinal);
}
