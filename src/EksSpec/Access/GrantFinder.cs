namespace EksSpec.Access;

/// <summary>Puts callers, groups, bindings and roles of a site together.</summary>
internal sealed class GrantFinder
{
    private readonly Site _site;
    private readonly RoleBook _roles;
    private readonly List<Caller> _callers;
    private readonly List<Binding> _bindings;
    private readonly ILookup<string, (Binding Binding, Rbacv1Subject Subject)> _groups;
    private readonly List<(Binding Binding, Rbacv1Subject Subject)> _users;
    private readonly HashSet<string> _given;

    private GrantFinder(Site site)
    {
        _site = site;
        _roles = new(site);
        _callers = AllCallers.Of(site);
        _bindings = [.. Binding.AllOf(site)];
        var subjects = _bindings.SelectMany(binding => binding.Subjects.Select(subject => (binding, subject))).ToList();
        _groups = subjects.Where(each => each.subject.Kind == "Group").ToLookup(each => each.subject.Name ?? "");
        _users = [.. subjects.Where(each => each.subject.Kind == "User")];
        _given = _callers
            .Where(caller => caller.Obstacle is null)
            .SelectMany(caller => caller.Groups)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every way in which somebody has rights, all of a caller together.</summary>
    public static ValueList<AccessGrant> Of(Site site)
    {
        GrantFinder finder = new(site);
        IEnumerable<AccessGrant> all =
        [
            .. finder.OfCreator(),
            .. finder._callers.SelectMany(finder.OfCaller),
            .. finder._bindings.SelectMany(finder.OfOthers),
            OfEverybody(),
        ];
        var readsConfigMap = site.Config is { } config && ApiEndpoint.Of(config).ReadsConfigMap;
        return all.GroupBy(grant => grant.Subject)
            .SelectMany(own => new Escalations([.. own], readsConfigMap).Marked())
            .ToValueList();
    }

    private IEnumerable<AccessGrant> OfCreator()
    {
        const string Field = "bootstrapClusterCreatorAdminPermissions";
        if (_site.Config is { } config && config.AccessConfig?.BootstrapClusterCreatorAdminPermissions != false)
        {
            AccessSubject creator = new(AccessSubjectKind.Creator, "");
            var path = SpecPath.Root.Field("accessConfig").Field(Field);
            yield return Grant(
                creator,
                ["creation"],
                AccessPolicies.Find(AccessPolicies.ClusterAdmin),
                null,
                (_site.Cluster!, path)
            );
        }
    }

    private IEnumerable<AccessGrant> OfCaller(Caller caller)
    {
        List<AccessGrant> grants = [];
        if (caller.Obstacle is { } obstacle)
        {
            Add([], AccessRole.Unknown(obstacle));
            return grants;
        }

        if (caller.ServiceNamespace is { } space)
        {
            Add([], AccessRole.Called("what the service needs"), [space]);
        }

        foreach (var policy in caller.Policies.OfType<AccessPolicy>())
        {
            var name = AccessPolicies.NameOf(policy.PolicyArn);
            var isOfSome = policy.AccessScope?.Type == "namespace";
            Add([name], AccessPolicies.Find(name), isOfSome ? policy.AccessScope!.Namespaces ?? [] : null);
        }

        foreach (var group in caller.Groups)
        {
            AddGroup(group);
        }

        foreach (var (binding, subject) in _users.Where(user => caller.MayBe(user.Subject.Name ?? "")))
        {
            AddBound(binding, [$"user {subject.Name}"]);
        }

        if (grants.Count == 0)
        {
            Add([], AccessRole.Unknown("it has no access policy and no group"));
        }

        return grants;

        void Add(IEnumerable<string> steps, AccessRole role, ValueList<string>? spaces = null) =>
            grants.Add(Grant(caller.Subject, [caller.By, .. steps], role, spaces, (caller.Object, caller.Path)));

        void AddBound(Binding binding, IEnumerable<string> steps) =>
            Add([.. steps, .. binding.Steps], _roles.Find(binding.Role, binding.Namespace), SpacesOf(binding));

        void AddGroup(string group)
        {
            var count = grants.Count;
            foreach (var (binding, _) in _groups[group])
            {
                AddBound(binding, [$"group {group}"]);
            }

            if (group == SystemGroups.Masters)
            {
                Add([$"group {group}"], _roles.FindClusterRole(KnownRoles.ClusterAdmin));
            }
            else if (SystemGroups.IsOfNodes(group))
            {
                Add([$"group {group}"], AccessRole.Called(AccessLevels.Node));
            }
            else if (grants.Count == count)
            {
                Add([$"group {group}"], AccessRole.Unknown("no binding names the group"));
            }
        }
    }

    /// <summary>What a binding gives to those whom nobody lets in by name.</summary>
    private IEnumerable<AccessGrant> OfOthers(Binding binding)
    {
        foreach (var subject in binding.Subjects)
        {
            if (OtherOf(binding, subject) is { } other)
            {
                var role = _roles.Find(binding.Role, binding.Namespace);
                var notes = string.Join("; ", new[] { NoteOn(other), role.Note }.OfType<string>());
                yield return Grant(
                    other,
                    binding.Steps,
                    role with
                    {
                        Note = notes.Length == 0 ? null : notes,
                    },
                    SpacesOf(binding),
                    (binding.Object, "subjects")
                );
            }
        }
    }

    private AccessSubject? OtherOf(Binding binding, Rbacv1Subject subject)
    {
        var name = subject.Name ?? "";
        return binding.AccountOf(subject) is { } account ? new(AccessSubjectKind.ServiceAccount, account)
            : subject.Kind == "Group" && !_given.Contains(name) ? new(AccessSubjectKind.Group, name)
            : subject.Kind == "User" && !_callers.Exists(caller => caller.Obstacle is null && caller.MayBe(name))
                ? new(AccessSubjectKind.User, name)
            : null;
    }

    // Who else is let in only the cluster's own files say.
    private string? NoteOn(AccessSubject other) =>
        other.Kind == AccessSubjectKind.ServiceAccount || _site.Config is null || SystemGroups.IsOfSystem(other.Name)
            ? null
        : _site.Config.IdentityProviders is { Count: > 0 } ? "if the identity provider says so"
        : other.Kind == AccessSubjectKind.Group ? "nobody here is in the group"
        : "nobody here has the name";

    private static ValueList<string>? SpacesOf(Binding binding) =>
        binding.Namespace.Length == 0 ? null : [binding.Namespace];

    private static AccessGrant OfEverybody() =>
        new()
        {
            Subject = new(AccessSubjectKind.Group, SystemGroups.Authenticated),
            By = ["built in"],
            Level = AccessLevels.Discovery,
        };

    private static AccessGrant Grant(
        AccessSubject subject,
        IEnumerable<string> steps,
        AccessRole role,
        ValueList<string>? spaces,
        (SpecObject Object, SpecPath Path) at
    ) =>
        new()
        {
            Subject = subject,
            By = steps.ToValueList(),
            Namespaces = spaces,
            Level = role.Level,
            Rules = role.Own.Select(PermissionText.Of).Distinct().ToValueList(),
            Permissions = role.Permissions,
            Note = role.Note,
            Object = at.Object,
            Path = at.Path,
        };
}
