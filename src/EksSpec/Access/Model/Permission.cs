namespace EksSpec.Access;

/// <summary>A rule of a role, as the API server reads it: any verb on any resource that it lists.</summary>
internal sealed record Permission
{
    private const string All = "*";

    public ValueList<string> Verbs { get; private init; } = [];

    public ValueList<string> Groups { get; private init; } = [];

    public ValueList<string> Resources { get; private init; } = [];

    /// <summary>The only objects it is about; none where it is about all.</summary>
    public ValueList<string> Names { get; private init; } = [];

    public ValueList<string> Urls { get; private init; } = [];

    /// <summary>Whether it allows everything with everything.</summary>
    public bool IsEverything =>
        Names.Count == 0 && Verbs.Contains(All) && Groups.Contains(All) && Resources.Contains(All);

    public static Permission Of(V1PolicyRule rule) =>
        new()
        {
            Verbs = Texts(rule.Verbs),
            Groups = Texts(rule.ApiGroups),
            Resources = Texts(rule.Resources),
            Names = Texts(rule.ResourceNames),
            Urls = Texts(rule.NonResourceURLs),
        };

    /// <summary>Whether it allows something.</summary>
    /// <param name="verb">The verb, such as <c>create</c>.</param>
    /// <param name="group">API group of the resource; empty for the core group.</param>
    /// <param name="resource">The resource, such as <c>pods</c> or <c>pods/exec</c>.</param>
    /// <param name="name">The object it is about; without it any.</param>
    public bool Allows(string verb, string group, string resource, string? name = null) =>
        Has(Verbs, verb) && Has(Groups, group) && HasResource(resource) && (Names.Count == 0 || HasName(verb, name));

    private bool HasResource(string resource) =>
        Has(Resources, resource)
        || (
            resource.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            && Resources.Contains($"{All}{resource[slash..]}")
        );

    // What is yet to be created has no name to be allowed by.
    private bool HasName(string verb, string? name) => verb != "create" && name is not null && Names.Contains(name);

    private static bool Has(ValueList<string> list, string text) => list.Contains(text) || list.Contains(All);

    private static ValueList<string> Texts(IList<string>? texts) => (texts ?? []).OfType<string>().ToValueList();
}
