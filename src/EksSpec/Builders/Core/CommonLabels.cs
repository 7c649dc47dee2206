namespace EksSpec.Builders;

/// <summary>The labels that Kubernetes recommends, as builders write them.</summary>
internal static class CommonLabels
{
    public const string Name = "app.kubernetes.io/name";
    public const string PartOf = "app.kubernetes.io/part-of";
    public const string Version = "app.kubernetes.io/version";
    public const string ManagedBy = "app.kubernetes.io/managed-by";
    public const string EksSpec = "eksspec";

    /// <summary>The labels of a custom resource.</summary>
    public static InlineDocument Of(string name, string? fleet)
    {
        List<KeyValuePair<string, InlineDocument>> labels = [new(Name, name), new(ManagedBy, EksSpec)];
        if (fleet is not null)
        {
            labels.Add(new(PartOf, fleet));
        }

        return InlineDocument.OfMap(labels.ToValueList());
    }

    /// <summary>Labels that were said, with the usual ones.</summary>
    public static ValueMap<string> With(ValueMap<string>? said, string name, string? fleet)
    {
        SortedDictionary<string, string> labels = new(StringComparer.Ordinal)
        {
            [Name] = WorkloadName.Plain(name, KubernetesNames.LabelValueError),
            [ManagedBy] = EksSpec,
        };
        if (fleet is not null)
        {
            labels[PartOf] = fleet;
        }

        foreach (var (key, value) in said ?? ValueMap<string>.Empty)
        {
            labels[key] = value;
        }

        return ValueMap.From(labels);
    }
}
