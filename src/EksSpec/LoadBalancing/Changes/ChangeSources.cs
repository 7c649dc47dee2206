namespace EksSpec.LoadBalancing;

/// <summary>Finds out who changes a setting of a group: whose annotations differ, who came with them, who took them along.</summary>
internal sealed class ChangeSources
{
    private static readonly SpecPath Class = SpecPath.Root.Field("spec").Field("ingressClassName");
    private static readonly SpecPath Annotations = SpecPath.Root.Field("metadata").Field("annotations");

    private readonly IReadOnlyList<SpecObject> _members;
    private readonly Dictionary<string, SpecObject> _before;
    private readonly Dictionary<string, SpecObject> _after;

    /// <summary>The sources of changes of a group; absent where it wasn't, or will not be.</summary>
    public ChangeSources(IngressGroup? before, IngressGroup? after)
    {
        _members = after?.Members ?? [];
        _before = ById(before);
        _after = ById(after);
    }

    /// <summary>Who came, and who went.</summary>
    public IEnumerable<ChangeSource> Everybody() =>
        [
            .. _members.Where(IsNew).Select(member => new ChangeSource(member, SpecPath.Root)),
            .. _before.Values.Where(IsGone).Select(member => new ChangeSource(member, SpecPath.Root, IsGone: true)),
        ];

    /// <summary>Who changes what annotations say.</summary>
    /// <param name="names">The annotations, without their domain.</param>
    public ValueList<ChangeSource> Of(params IEnumerable<string> names)
    {
        List<string> all = [.. names];
        List<ChangeSource> said = [.. _members.SelectMany(member => Between(BeforeOf(member), member, all))];
        said.AddRange(_before.Values.Where(IsGone).SelectMany(member => Between(member, null, all)));
        return said.Count > 0 ? said.ToValueList() : ByClass();
    }

    /// <summary>What an object says of annotations and didn't, or said and doesn't.</summary>
    public static IEnumerable<ChangeSource> Between(SpecObject? before, SpecObject? after, IEnumerable<string> names) =>
        names
            .Select(name => (Name: name, Old: ValueOf(before, name), New: ValueOf(after, name)))
            .Where(setting => setting.Old != setting.New)
            .Select(setting =>
                setting.New is null
                    ? new ChangeSource(
                        after ?? before!,
                        after is null ? Setting.PathOf(setting.Name) : Annotations,
                        after is null
                    )
                    : new ChangeSource(after!, Setting.PathOf(setting.Name))
            );

    // A class says it, for those who come with it; one that is changed itself is nobody's among the members.
    private ValueList<ChangeSource> ByClass() =>
        Everybody()
            .Concat(
                _members
                    .Where(member => !IsNew(member) && ClassOf(member) != ClassOf(BeforeOf(member)!))
                    .Select(OfClass)
            )
            .Select(source => source with { Path = Class })
            .ToValueList();

    private static ChangeSource OfClass(SpecObject member) => new(member, Class);

    private static string? ClassOf(SpecObject item) => (item.Value as V1Ingress)?.Spec?.IngressClassName;

    private static string? ValueOf(SpecObject? item, string name) =>
        item?.Metadata?.Annotations is { } all && all.TryGetValue(LoadBalancerAnnotations.Alb + name, out var value)
            ? value ?? ""
            : null;

    private SpecObject? BeforeOf(SpecObject member) => _before.GetValueOrDefault(ObjectText.IdOf(member));

    private bool IsNew(SpecObject member) => BeforeOf(member) is null;

    private bool IsGone(SpecObject member) => !_after.ContainsKey(ObjectText.IdOf(member));

    private static Dictionary<string, SpecObject> ById(IngressGroup? group)
    {
        Dictionary<string, SpecObject> members = [];
        foreach (var member in group?.Members ?? [])
        {
            members.TryAdd(ObjectText.IdOf(member), member);
        }

        return members;
    }
}
