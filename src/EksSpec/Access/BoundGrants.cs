namespace EksSpec.Access;

/// <summary>What bindings give to those whom nobody lets in by name: service accounts, and groups and users of others.</summary>
internal static class BoundGrants
{
    public static IEnumerable<AccessGrant> Of(AccessFacts facts, Binding binding)
    {
        var role = facts.RoleOf(binding);
        foreach (var subject in binding.Subjects)
        {
            if (OtherOf(facts, binding, subject) is { } other)
            {
                var notes = string.Join("; ", new[] { NoteOn(other, facts.Site), role.Note }.OfType<string>());
                var grant = role.GrantTo(other, binding.Steps, binding.Namespaces, (binding.Object, "subjects"));
                yield return grant with
                {
                    Note = notes.Length == 0 ? null : notes,
                };
            }
        }
    }

    private static AccessSubject? OtherOf(AccessFacts facts, Binding binding, Rbacv1Subject subject)
    {
        var name = subject.Name ?? "";
        return binding.AccountOf(subject) is { } account ? new(AccessSubjectKind.ServiceAccount, account)
            : subject.Kind == "Group" && !facts.HasGroup(name) ? new(AccessSubjectKind.Group, name)
            : subject.Kind == "User" && !facts.HasUser(name) ? new(AccessSubjectKind.User, name)
            : null;
    }

    // Who else is let in only the cluster's own files say.
    private static string? NoteOn(AccessSubject other, Site site) =>
        other.Kind == AccessSubjectKind.ServiceAccount || site.Config is null || SystemGroups.IsOfSystem(other.Name)
            ? null
        : site.Config.IdentityProviders is { Count: > 0 } ? "if the identity provider says so"
        : other.Kind == AccessSubjectKind.Group ? "nobody here is in the group"
        : "nobody here has the name";
}
