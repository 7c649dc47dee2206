namespace EksSpec.Access;

/// <summary>Rules of roles in short, as tables tell them: <c>read and write deployments</c>.</summary>
internal static class PermissionText
{
    private static readonly string[] Reading = ["get", "list", "watch"];
    private static readonly string[] Writing = ["create", "update", "patch", "delete"];

    // Whoever says deployments means these; elsewhere a name may be of anything.
    private static readonly string[] WellKnown =
    [
        "",
        "admissionregistration.k8s.io",
        "apiextensions.k8s.io",
        "apps",
        "autoscaling",
        "batch",
        "coordination.k8s.io",
        "networking.k8s.io",
        "policy",
        "rbac.authorization.k8s.io",
        "storage.k8s.io",
    ];

    public static string Of(Permission permission)
    {
        var names = permission.Names.Count == 0 ? "" : $" named {string.Join(", ", permission.Names)}";
        string[] things =
        [
            .. permission.Resources.Count == 0 ? [] : new[] { Resources(permission) + names },
            .. permission.Urls,
        ];
        return $"{Verbs(permission.Verbs)} {string.Join(", ", things)}".Trim();
    }

    private static string Verbs(ValueList<string> verbs)
    {
        if (verbs.Contains("*"))
        {
            return "do everything with";
        }

        List<string> left = [.. verbs.Distinct(StringComparer.Ordinal)];
        List<string> words = [];
        Shorten(Reading, "read");
        Shorten([.. Writing, "deletecollection"], "write");
        Shorten(Writing, "write");
        words.AddRange(left);
        return words is [.. var before, var last] && before.Count > 0
            ? $"{string.Join(", ", before)} and {last}"
            : string.Concat(words);

        void Shorten(string[] all, string word)
        {
            if (Array.TrueForAll(all, left.Contains))
            {
                left.RemoveAll(verb => all.Contains(verb, StringComparer.Ordinal));
                words.Add(word);
            }
        }
    }

    private static string Resources(Permission permission)
    {
        var groups = permission.Groups.Distinct(StringComparer.Ordinal).ToList();
        var isOfAll = groups.Contains("*");
        var named = permission
            .Resources.Distinct(StringComparer.Ordinal)
            .SelectMany(resource =>
                isOfAll ? [resource == "*" ? "everything" : resource] : groups.Select(group => In(group, resource))
            );
        return string.Join(", ", named);
    }

    private static string In(string group, string resource) =>
        (resource, group) switch
        {
            ("*", "") => "everything of the core group",
            ("*", _) => $"everything of {group}",
            _ when WellKnown.Contains(group, StringComparer.Ordinal) => resource,
            _ => $"{resource}.{group}",
        };
}
