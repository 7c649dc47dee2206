namespace EksSpec.Access;

/// <summary>What a caller can make of all its rights together, beyond what each of them says.</summary>
/// <remarks>Source: Kubernetes, role based access control good practices: privilege escalation risks.</remarks>
internal sealed class Escalations(IReadOnlyList<AccessGrant> all, bool readsConfigMap)
{
    private const string Rbac = "rbac.authorization.k8s.io";
    private const string System = "kube-system";
    private const string Admin = "can become cluster-admin";

    private static readonly string[] Writing = ["create", "update", "patch"];

    // Whoever makes a pod runs it as any service account of its namespace: in kube-system as those of the controllers.
    private static readonly (string Group, string Resource)[] PodMakers =
    [
        ("", "pods"),
        ("apps", "deployments"),
        ("apps", "daemonsets"),
        ("apps", "statefulsets"),
        ("apps", "replicasets"),
        ("batch", "jobs"),
        ("batch", "cronjobs"),
        ("", "replicationcontrollers"),
    ];

    /// <summary>The caller's grants, each with what it opens.</summary>
    public IEnumerable<AccessGrant> Marked() =>
        all.Select(grant =>
            grant with
            {
                Escalations = Of(grant)
                    .GroupBy(each => each.Outcome, each => each.Way)
                    .Select(ways => $"{ways.Key}: {string.Join(", ", ways)}")
                    .ToValueList(),
            }
        );

    private IEnumerable<(string Outcome, string Way)> Of(AccessGrant grant)
    {
        var isOfCluster = grant.Namespaces is null;
        if (grant.Permissions.Count == 0 || (isOfCluster && grant.Level == AccessLevels.Everything))
        {
            return [];
        }

        return grant.HoldsIn(System) ? [.. InSystem(grant), .. isOfCluster ? InCluster(grant) : []] : InSome(grant);
    }

    private IEnumerable<(string, string)> InSystem(AccessGrant grant)
    {
        if (AsSystemAccount(grant) is { } way)
        {
            yield return (Admin, $"{way} in {System}");
        }
        else if (Any(grant, "pods/exec", "create", "get") is { } exec)
        {
            yield return ($"can run commands in the pods of {System}", exec);
        }

        var writesAuth = Array.Exists(Writing, verb => grant.Permissions.Any(rule => rule.Allows(verb, "", "configmaps", "aws-auth")));
        if (readsConfigMap && writesAuth)
        {
            yield return (Admin, "writes aws-auth");
        }

        foreach (var rbac in ByRoles(grant, System))
        {
            yield return (Admin, rbac);
        }
    }

    private static string? AsSystemAccount(AccessGrant grant) =>
        PodMakers.Where(made => Can(grant, "create", made.Group, made.Resource)).Select(made => $"create {made.Resource}").FirstOrDefault()
        ?? Any(grant, "serviceaccounts/token", "create")
        ?? Any(grant, "serviceaccounts", "impersonate");

    private IEnumerable<(string, string)> InCluster(AccessGrant grant)
    {
        if (Can(grant, "escalate", Rbac, "clusterroles") && Array.Exists(Writing, verb => CanAll(verb, "clusterroles", null)))
        {
            yield return (Admin, "escalate on clusterroles");
        }

        if (Binds(grant) && Array.Exists(Writing, verb => CanAll(verb, "clusterrolebindings", null)))
        {
            yield return (Admin, "bind on clusterroles");
        }

        var actsAsUser = all.Any(each => each.Namespaces is null && (Can(each, "impersonate", "", "users") || Can(each, "impersonate", "", "serviceaccounts")));
        if (actsAsUser && grant.Permissions.Any(rule => rule.Allows("impersonate", "", "groups", SystemGroups.Masters)))
        {
            yield return (Admin, "impersonate groups");
        }
        else if (Any(grant, "users", "impersonate") is { } users)
        {
            yield return ("can act as any user", users);
        }

        if (Any(grant, "nodes/proxy", "create", "get") is { } proxy)
        {
            yield return ("can run commands in any pod", proxy);
        }

        if (Array.Find(Writing, verb => Can(grant, verb, "admissionregistration.k8s.io", "mutatingwebhookconfigurations")) is { } write)
        {
            yield return ("can change whatever others write", $"{write} mutatingwebhookconfigurations");
        }

        if (Any(grant, "secrets", "get", "list", "watch") is { } secrets && grant.Level != AccessLevels.ReadEverything)
        {
            yield return ("can read every secret", secrets);
        }
    }

    private IEnumerable<(string, string)> InSome(AccessGrant grant) =>
        grant.Level == AccessLevels.Everything
            ? []
            : ByRoles(grant, null).Select(way => ("can do everything there", way));

    // Whoever may bind any ClusterRole gives itself cluster-admin in the namespace.
    private IEnumerable<string> ByRoles(AccessGrant grant, string? space)
    {
        var spaces = space is null ? grant.Namespaces! : [space];
        if (Binds(grant) && spaces.Any(each => Array.Exists(Writing, verb => CanAll(verb, "rolebindings", each))))
        {
            yield return "bind on clusterroles";
        }

        if (Can(grant, "escalate", Rbac, "roles") && spaces.Any(each => Array.Exists(Writing, verb => CanAll(verb, "roles", each))))
        {
            yield return "escalate on roles";
        }
    }

    private static bool Binds(AccessGrant grant) =>
        grant.Permissions.Any(rule => rule.Allows("bind", Rbac, "clusterroles", KnownRoles.ClusterAdmin));

    // The verb that opens a way and those that go it may be given by different roles.
    private bool CanAll(string verb, string resource, string? space) =>
        all.Any(grant =>
            (space is null ? grant.Namespaces is null : grant.HoldsIn(space)) && Can(grant, verb, Rbac, resource)
        );

    private static bool Can(AccessGrant grant, string verb, string group, string resource) =>
        grant.Permissions.Any(rule => rule.Allows(verb, group, resource));

    private static string? Any(AccessGrant grant, string resource, params string[] verbs) =>
        Array.Find(verbs, verb => Can(grant, verb, "", resource)) is { } verb ? $"{verb} {resource}" : null;
}
