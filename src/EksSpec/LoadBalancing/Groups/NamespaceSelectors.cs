namespace EksSpec.LoadBalancing;

/// <summary>Which namespaces may use a class.</summary>
internal static class NamespaceSelectors
{
    private const string Name = "kubernetes.io/metadata.name";

    /// <summary>Whether a selector chooses a namespace; an empty one chooses all.</summary>
    public static bool Takes(InlineDocument? selector, string space, Site site) =>
        selector is null || LabelMatching.Matches(Read(selector), Labels(space, site)) == true;

    // The API server writes the name of every namespace into a label.
    private static Dictionary<string, string> Labels(string space, Site site) =>
        new(
            site.Find("Namespace", "", space)?.Metadata?.Labels ?? new Dictionary<string, string>(),
            StringComparer.Ordinal
        )
        {
            [Name] = space,
        };

    private static V1LabelSelector Read(InlineDocument selector) =>
        new()
        {
            MatchLabels = selector["matchLabels"]
                ?.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Scalar ?? "", StringComparer.Ordinal),
            MatchExpressions = selector["matchExpressions"]
                ?.Items.Select(item => new V1LabelSelectorRequirement
                {
                    Key = item["key"]?.Scalar ?? "",
                    OperatorProperty = item["operator"]?.Scalar ?? "",
                    Values = item["values"]?.Items.Select(value => value.Scalar ?? "").ToList(),
                })
                .ToList(),
        };
}
