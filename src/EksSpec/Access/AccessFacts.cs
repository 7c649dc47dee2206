namespace EksSpec.Access;

/// <summary>What a site says of callers, groups, bindings and roles, to be put together.</summary>
internal sealed class AccessFacts
{
    private readonly HashSet<string> _given;

    public AccessFacts(Site site)
    {
        Site = site;
        Roles = new(site);
        Callers = AllCallers.Of(site);
        Bindings = [.. Binding.AllOf(site)];
        var subjects = Bindings.SelectMany(binding => binding.Subjects.Select(subject => (binding, subject))).ToList();
        Groups = subjects
            .Where(each => each.subject.Kind == "Group")
            .ToLookup(each => each.subject.Name ?? "", each => each.binding);
        Users =
        [
            .. subjects
                .Where(each => each.subject.Kind == "User")
                .Select(each => (each.subject.Name ?? "", each.binding)),
        ];
        _given = LetIn.SelectMany(caller => caller.Groups).ToHashSet(StringComparer.Ordinal);
    }

    public Site Site { get; }

    public RoleBook Roles { get; }

    public List<Caller> Callers { get; }

    public List<Binding> Bindings { get; }

    /// <summary>The bindings that name a group.</summary>
    public ILookup<string, Binding> Groups { get; }

    /// <summary>The users that bindings name.</summary>
    public List<(string Name, Binding Binding)> Users { get; }

    private IEnumerable<Caller> LetIn => Callers.Where(caller => caller.Obstacle is null);

    /// <summary>Whether somebody whom the files let in is in a group.</summary>
    public bool HasGroup(string group) => _given.Contains(group);

    /// <summary>Whether somebody whom the files let in may be a user.</summary>
    public bool HasUser(string user) => LetIn.Any(caller => caller.MayBe(user));

    /// <summary>What a binding gives.</summary>
    public AccessRole RoleOf(Binding binding) => Roles.Find(binding.Role, binding.Namespace);
}
