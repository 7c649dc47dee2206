namespace EksSpec.Access;

/// <summary>What somebody can do whom the files let in by name: by access policies, by groups, by the user name.</summary>
internal sealed class CallerGrants
{
    private readonly AccessFacts _facts;
    private readonly Caller _caller;
    private readonly List<AccessGrant> _grants = [];

    private CallerGrants(AccessFacts facts, Caller caller) => (_facts, _caller) = (facts, caller);

    public static List<AccessGrant> Of(AccessFacts facts, Caller caller)
    {
        CallerGrants grants = new(facts, caller);
        if (caller.Obstacle is { } obstacle)
        {
            grants.Add([], AccessRole.Unknown(obstacle));
        }
        else
        {
            grants.AddAll();
        }

        return grants._grants;
    }

    private void AddAll()
    {
        if (_caller.ServiceNamespace is { } space)
        {
            Add([], AccessRole.Called("what the service needs"), [space]);
        }

        foreach (var policy in _caller.Policies.OfType<AccessPolicy>())
        {
            var name = AccessPolicies.NameOf(policy.PolicyArn);
            var isOfSome = policy.AccessScope?.Type == "namespace";
            Add([name], AccessPolicies.Find(name), isOfSome ? policy.AccessScope!.Namespaces ?? [] : null);
        }

        foreach (var group in _caller.Groups)
        {
            AddGroup(group);
        }

        foreach (var (name, binding) in _facts.Users.Where(user => _caller.MayBe(user.Name)))
        {
            AddBound($"user {name}", binding);
        }

        if (_grants.Count == 0)
        {
            Add([], AccessRole.Unknown("it has no access policy and no group"));
        }
    }

    private void AddGroup(string group)
    {
        var step = $"group {group}";
        var bindings = _facts.Groups[group].ToList();
        bindings.ForEach(binding => AddBound(step, binding));
        if (group == SystemGroups.Masters)
        {
            Add([step], AccessPolicies.Find(AccessPolicies.ClusterAdmin));
        }
        else if (SystemGroups.IsOfNodes(group))
        {
            Add([step], AccessRole.Called(AccessLevels.Node));
        }
        else if (bindings.Count == 0)
        {
            Add([step], AccessRole.Unknown("no binding names the group"));
        }
    }

    private void AddBound(string step, Binding binding) =>
        Add([step, .. binding.Steps], _facts.RoleOf(binding), binding.Namespaces);

    private void Add(IEnumerable<string> steps, AccessRole role, ValueList<string>? spaces = null) =>
        _grants.Add(role.GrantTo(_caller.Subject, [_caller.By, .. steps], spaces, (_caller.Object, _caller.Path)));
}
