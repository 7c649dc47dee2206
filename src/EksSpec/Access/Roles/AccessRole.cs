namespace EksSpec.Access;

/// <summary>What a role or an access policy allows.</summary>
/// <param name="Level">What it comes to, in a word; <see langword="null"/> where the rules say it all.</param>
/// <param name="Permissions">Everything that it allows.</param>
/// <param name="Own">What of it the level doesn't tell.</param>
/// <param name="Note">Why nobody sees here what it allows.</param>
internal sealed record AccessRole(
    string? Level,
    ValueList<Permission> Permissions,
    ValueList<Permission> Own,
    string? Note = null
)
{
    /// <summary>A role of which only a word is known.</summary>
    public static AccessRole Called(string level) => new(level, [], []);

    /// <summary>A role of which nothing is known.</summary>
    public static AccessRole Unknown(string note) => new(null, [], [], note);

    /// <summary>A role that rules say all of.</summary>
    public static AccessRole Of(ValueList<Permission> rules) =>
        rules.Any(rule => rule.IsEverything) ? new(AccessLevels.Everything, rules, []) : new(null, rules, rules);

    /// <summary>The role as somebody has it.</summary>
    /// <param name="subject">Who has it.</param>
    /// <param name="steps">By what.</param>
    /// <param name="spaces">Where; <see langword="null"/> for the whole cluster.</param>
    /// <param name="at">The place that says it.</param>
    public AccessGrant GrantTo(
        AccessSubject subject,
        IEnumerable<string> steps,
        ValueList<string>? spaces,
        (SpecObject Object, SpecPath Path) at
    ) =>
        new()
        {
            Subject = subject,
            By = steps.ToValueList(),
            Namespaces = spaces,
            Level = Level,
            Rules = Own.Select(PermissionText.Of).Distinct().ToValueList(),
            Permissions = Permissions,
            Note = Note,
            Object = at.Object,
            Path = at.Path,
        };
}
