namespace EksSpec.Access;

/// <summary>The roles of a site, with those that every cluster has.</summary>
internal sealed class RoleBook
{
    private readonly Site? _site;
    private readonly Dictionary<string, V1ClusterRole> _ofCluster = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccessRole> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<V1ClusterRole, List<V1ClusterRole>> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<V1ClusterRole> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The roles of a site; without one, those of an empty cluster.</summary>
    public RoleBook(Site? site)
    {
        _site = site;
        foreach (var (item, role) in site?.Of<V1ClusterRole>() ?? [])
        {
            _ofCluster.TryAdd(item.Ref.Name, role);
        }

        foreach (var role in KnownRoles.All)
        {
            if (_ofCluster.TryAdd(role.Metadata.Name, role))
            {
                _known.Add(role);
            }
        }
    }

    /// <summary>The role that a binding gives.</summary>
    /// <param name="role">What the binding says.</param>
    /// <param name="space">Namespace of the binding; empty for one of the whole cluster.</param>
    public AccessRole Find(V1RoleRef? role, string space)
    {
        var name = role?.Name ?? "";
        return role?.Kind == "Role" ? FindRole(name, space) : FindClusterRole(name);
    }

    /// <summary>The ClusterRole of a name.</summary>
    public AccessRole FindClusterRole(string name) =>
        _found.TryGetValue(name, out var found) ? found : _found[name] = Read(name);

    private AccessRole Read(string name)
    {
        if (!_ofCluster.TryGetValue(name, out var role))
        {
            return Missing(name, "", $"there is no ClusterRole '{name}' here");
        }

        var rules = Sum(role);
        var all = rules.Select(rule => rule.Rule).ToValueList();
        return _known.Contains(role)
            ? new(
                KnownRoles.LevelOf(name),
                all,
                rules.Where(rule => !rule.IsKnown).Select(rule => rule.Rule).ToValueList()
            )
            : AccessRole.Of(all);
    }

    private AccessRole FindRole(string name, string space) =>
        _site?.Find("Role", space, name)?.Value is V1Role role
            ? AccessRole.Of(RulesOf(role.Rules))
            : Missing(name, space, $"there is no Role '{name}' in namespace '{space}'");

    private static AccessRole Missing(string name, string space, string note) =>
        KnownRoles.IsOfSystem(name, space) ? AccessRole.Called($"what {name} allows") : AccessRole.Unknown(note);

    // The rules of a role that gathers others are theirs; whoever gathers in a circle comes by each once.
    private List<(Permission Rule, bool IsKnown)> Sum(V1ClusterRole role)
    {
        List<(Permission, bool)> rules = [];
        HashSet<V1ClusterRole> seen = new(ReferenceEqualityComparer.Instance) { role };
        Stack<V1ClusterRole> left = new([role]);
        while (left.TryPop(out var next))
        {
            if (next.AggregationRule?.ClusterRoleSelectors is { } selectors)
            {
                PartsOf(next, selectors).Where(seen.Add).Reverse().ToList().ForEach(left.Push);
            }
            else
            {
                rules.AddRange(RulesOf(next.Rules).Select(rule => (rule, _known.Contains(next))));
            }
        }

        return rules;
    }

    private List<V1ClusterRole> PartsOf(V1ClusterRole role, IList<V1LabelSelector> selectors) =>
        _parts.TryGetValue(role, out var parts)
            ? parts
            : _parts[role] = [
                .. _ofCluster.Values.Where(other =>
                    selectors.Any(each =>
                        each is not null && LabelMatching.Matches(each, other.Metadata?.Labels) == true
                    )
                ),
            ];

    private static ValueList<Permission> RulesOf(IList<V1PolicyRule>? rules) =>
        (rules ?? []).OfType<V1PolicyRule>().Select(Permission.Of).ToValueList();
}
