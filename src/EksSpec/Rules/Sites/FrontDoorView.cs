using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What the controllers make of a site's Ingresses, as rules ask about it.</summary>
internal sealed class FrontDoorView
{
    private static readonly FrontDoorView Nothing = new();

    private readonly HashSet<SpecObject> _members = [];
    private readonly HashSet<SpecObject> _ofUnusableClass = [];

    private FrontDoorView() { }

    private FrontDoorView(Site site)
    {
        var finder = new GroupFinder(site);
        var found = LoadBalancers.Of(site, LoadBalancingOptions.Default, finder);
        Outside = found.Outside;
        Refused = found.Refused;
        Groups =
        [
            .. found.Groups.Zip(finder.Groups, static (group, draft) => new FrontDoorGroup(group, draft.Members)),
        ];
        foreach (var group in Groups)
        {
            _members.UnionWith(group.Members.Select(member => member.Object));
        }

        _ofUnusableClass.UnionWith(
            Outside.Where(static outside => IsOfController(outside.Error)).Select(static outside => outside.Ingress)
        );
    }

    /// <summary>The groups, by name.</summary>
    public IReadOnlyList<FrontDoorGroup> Groups { get; } = [];

    /// <summary>The members of all groups.</summary>
    public IEnumerable<GroupMember> Members => Groups.SelectMany(group => group.Members);

    /// <summary>The Ingresses in no group.</summary>
    public IReadOnlyList<OutsideIngress> Outside { get; } = [];

    /// <summary>The objects that a webhook refuses.</summary>
    public IReadOnlyList<RefusedObject> Refused { get; } = [];

    /// <summary>What is made of a site: nothing is worked out for one without an Ingress.</summary>
    public static FrontDoorView Of(Site site) =>
        site.Objects.AsSpan().Exists(static item => item.Value is V1Ingress || item.Ref.Kind == "IngressClassParams")
            ? new(site)
            : Nothing;

    /// <summary>Whether an ALB is made of an Ingress.</summary>
    public bool Has(SpecObject ingress) => _members.Contains(ingress);

    /// <summary>Whether an ALB is made of an Ingress, or would be if its class and its group could be used.</summary>
    public bool IsMeant(SpecObject ingress) => Has(ingress) || _ofUnusableClass.Contains(ingress);

    // Of a class that isn't there, nobody knows whose it is.
    private static bool IsOfController(string? error) =>
        error is not null and not LoadBalancing.IngressClasses.SeveralDefaults
        && !error.EndsWith("ingressclasses not found", StringComparison.Ordinal);
}
