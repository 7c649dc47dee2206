namespace EksSpec.Access;

/// <summary>What a caller can make of all its rights together, beyond what each of them says.</summary>
/// <param name="all">The rights of the caller.</param>
/// <param name="readsConfigMap">Whether aws-auth counts in the cluster.</param>
/// <remarks>Source: Kubernetes, role based access control good practices: privilege escalation risks.</remarks>
internal sealed class Escalations(IReadOnlyList<AccessGrant> all, bool readsConfigMap)
{
    private const string System = "kube-system";
    private const string Admin = "can become cluster-admin";

    /// <summary>The caller's grants, each with what it opens.</summary>
    public IEnumerable<AccessGrant> Marked() =>
        all.Select(grant =>
            grant with
            {
                Escalations = Of(grant)
                    .Distinct()
                    .GroupBy(each => each.Outcome, each => each.Way)
                    .Select(ways => $"{ways.Key}: {string.Join(", ", ways)}")
                    .ToValueList(),
            }
        );

    private IEnumerable<(string Outcome, string Way)> Of(AccessGrant grant)
    {
        var isOfCluster = grant.Namespaces is null;
        return isOfCluster && grant.Level == AccessLevels.Everything ? []
            : grant.HoldsIn(System) ? [.. InSystem(grant), .. isOfCluster ? InCluster(grant) : []]
            : grant.Level == AccessLevels.Everything ? []
            : ByRoles(grant, grant.Namespaces!).Select(way => ("can do everything there", way));
    }

    // The service accounts of the controllers are in kube-system, and may do whatever controllers do.
    private IEnumerable<(string, string)> InSystem(AccessGrant grant)
    {
        if (grant.ActsAsAccounts() is { } way)
        {
            yield return (Admin, $"{way} in {System}");
        }
        else if (grant.FirstOf("pods/exec", "create") is { } exec)
        {
            yield return ($"can run commands in the pods of {System}", exec);
        }

        if (readsConfigMap && grant.Writes("", "configmaps", "aws-auth") is not null)
        {
            yield return (Admin, "write aws-auth");
        }

        foreach (var byRoles in ByRoles(grant, [System]))
        {
            yield return (Admin, byRoles);
        }
    }

    private IEnumerable<(string, string)> InCluster(AccessGrant grant)
    {
        if (grant.Allows("escalate", Rights.Rbac, "clusterroles") && all.Write("clusterroles", null))
        {
            yield return (Admin, "escalate on clusterroles");
        }

        if (grant.Binds() && all.Write("clusterrolebindings", null))
        {
            yield return (Admin, "bind on clusterroles");
        }

        if (ActsAs(grant) is { } acting)
        {
            yield return acting;
        }

        if (grant.FirstOf("nodes/proxy", "create", "get") is { } proxy)
        {
            yield return ("can run commands in any pod", proxy);
        }

        if (grant.Writes("admissionregistration.k8s.io", "mutatingwebhookconfigurations") is { } verb)
        {
            yield return ("can change whatever others write", $"{verb} mutatingwebhookconfigurations");
        }

        if (
            grant.Level != AccessLevels.ReadEverything
            && grant.FirstOf("secrets", "get", "list", "watch") is { } secrets
        )
        {
            yield return ("can read every secret", secrets);
        }
    }

    // A group is only acted as together with a user.
    private (string, string)? ActsAs(AccessGrant grant)
    {
        var isSomebody = all.Any(each =>
            (each.Namespaces is null && each.Allows("impersonate", "", "users"))
            || each.Allows("impersonate", "", "serviceaccounts")
        );
        var isMaster = grant.Permissions.Any(rule => rule.Allows("impersonate", "", "groups", SystemGroups.Masters));
        return isSomebody && isMaster ? (Admin, "impersonate groups")
            : grant.FirstOf("users", "impersonate") is { } users ? ("can act as any user", users)
            : null;
    }

    // Whoever may bind any ClusterRole gives itself cluster-admin in the namespace.
    private IEnumerable<string> ByRoles(AccessGrant grant, ValueList<string> spaces)
    {
        if (grant.Binds() && spaces.Any(space => all.Write("rolebindings", space)))
        {
            yield return "bind on clusterroles";
        }

        if (grant.Allows("escalate", Rights.Rbac, "roles") && spaces.Any(space => all.Write("roles", space)))
        {
            yield return "escalate on roles";
        }
    }
}
