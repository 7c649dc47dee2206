namespace EksSpec.Rules;

/// <summary>How it is said that a set lacks an object that something in it refers to.</summary>
internal static class MissingObjects
{
    /// <summary>Reports an object that the set doesn't have, and that nobody makes, with the one that was probably meant.</summary>
    /// <param name="report">Where to report it.</param>
    /// <param name="site">The set.</param>
    /// <param name="wanted">Which object is missing, by kind, namespace and name.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Where it is referred to, from the place that the report stands at.</param>
    public static void Missing(
        this Report report,
        SiteView site,
        (string Kind, string Space, string Name) wanted,
        RuleInfo rule,
        string path
    )
    {
        var (kind, space, name) = wanted;
        if (!report.IsAskedFor(rule) || site.Knows(kind, space, name))
        {
            return;
        }

        // Here there is none, so that one of that name is elsewhere.
        var elsewhere = site.Names.SpaceOf(kind, name);
        var near = site.Names.MeantBy(kind, space, name);
        var hint = elsewhere is { Length: > 0 }
            ? $" Namespace '{elsewhere}' has one of that name."
            : Meant.Question(near);
        var fix = elsewhere is null && near is not null ? $"Write '{near}', or add the object to the set." : null;
        report.Add(
            rule,
            path,
            space.Length == 0
                ? $"The set has no {kind} '{name}'.{hint}"
                : $"The set has no {kind} '{name}' in namespace '{space}'.{hint}",
            fix,
            severity: site.WeightOf(rule, space)
        );
    }
}
