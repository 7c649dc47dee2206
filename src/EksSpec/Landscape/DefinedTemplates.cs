namespace EksSpec;

/// <summary>Pod templates that the schemas of definitions describe. A schema is only looked through where somebody asks for its kind.</summary>
internal sealed class DefinedTemplates
{
    /// <summary>Those of no definition.</summary>
    public static readonly DefinedTemplates None = new([]);

    private readonly Dictionary<string, Lazy<PodTemplates.Entry?>> _kinds;

    private DefinedTemplates(Dictionary<string, Lazy<PodTemplates.Entry?>> kinds) => _kinds = kinds;

    /// <summary>Those of definitions, and these for other kinds; of several definitions of one kind the first counts.</summary>
    public DefinedTemplates With(IEnumerable<V1CustomResourceDefinition> definitions)
    {
        Dictionary<string, Lazy<PodTemplates.Entry?>> kinds = new(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var (group, kind) = (definition.Spec?.Group ?? "", definition.Spec?.Names?.Kind ?? "");
            kinds.TryAdd(PodTemplates.Key(group, kind), new(() => EntryOf(definition, group, kind)));
        }

        foreach (var (key, earlier) in _kinds)
        {
            kinds.TryAdd(key, earlier);
        }

        return new(kinds);
    }

    /// <summary>What is known of a kind; null where no definition says where its pods are.</summary>
    public PodTemplates.Entry? Find(string key) => _kinds.GetValueOrDefault(key)?.Value;

    private static PodTemplates.Entry? EntryOf(V1CustomResourceDefinition definition, string group, string kind)
    {
        TemplateFinder finder = new(group, kind);
        var places = (definition.Spec?.Versions ?? [])
            .Select(version => version?.Schema?.OpenAPIV3Schema)
            .OfType<V1JSONSchemaProps>()
            .SelectMany(finder.Find)
            .DistinctBy(place => place.Template)
            .OrderBy(place => place.Template.ToString(), StringComparer.Ordinal)
            .ToValueList();
        return places.Count == 0 ? null : new(places, null);
    }
}
