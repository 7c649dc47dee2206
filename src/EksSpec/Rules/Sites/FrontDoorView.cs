using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>What the controllers make of a site's Ingresses, as rules ask about it.</summary>
internal sealed class FrontDoorView
{
    private static readonly FrontDoorView Nothing = new();

    private readonly HashSet<SpecObject>? _outside;
    private readonly HashSet<SpecObject>? _ofUnusableClass;

    private FrontDoorView() { }

    private FrontDoorView(Site site)
    {
        var finder = new GroupFinder(site);
        var found = LoadBalancers.Of(site, LoadBalancingOptions.Default, finder);
        Outside = found.Outside;
        Refused = found.Refused;
        var groups = new FrontDoorGroup[finder.Groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = new(found.Groups[i], finder.Groups[i].Members);
        }

        Groups = new(groups);
        foreach (var outside in Outside)
        {
            (_outside ??= []).Add(outside.Ingress);
            if (IsOfController(outside.Error))
            {
                (_ofUnusableClass ??= []).Add(outside.Ingress);
            }
        }
    }

    /// <summary>The groups, by name.</summary>
    public ValueList<FrontDoorGroup> Groups { get; } = [];

    /// <summary>The members of all groups.</summary>
    public IEnumerable<GroupMember> Members => Groups.SelectMany(group => group.Members);

    /// <summary>The Ingresses in no group.</summary>
    public ValueList<OutsideIngress> Outside { get; } = [];

    /// <summary>The objects that a webhook refuses.</summary>
    public ValueList<RefusedObject> Refused { get; } = [];

    /// <summary>What is made of a site: nothing is worked out for one without an Ingress.</summary>
    public static FrontDoorView Of(Site site) =>
        site.Objects.AsSpan().Exists(static item => item.Value is V1Ingress || item.Ref.Kind == "IngressClassParams")
            ? new(site)
            : Nothing;

    /// <summary>Whether an ALB is made of an Ingress of the site: of all that isn't outside.</summary>
    public bool Has(SpecObject ingress) => _outside?.Contains(ingress) != true;

    /// <summary>Whether an ALB is made of an Ingress, or would be if its class and its group could be used.</summary>
    public bool IsMeant(SpecObject ingress) => Has(ingress) || _ofUnusableClass?.Contains(ingress) == true;

    // Of a class that isn't there, nobody knows whose it is.
    private static bool IsOfController(string? error) =>
        error is not null and not LoadBalancing.IngressClasses.SeveralDefaults
        && !error.EndsWith("ingressclasses not found", StringComparison.Ordinal);
}
