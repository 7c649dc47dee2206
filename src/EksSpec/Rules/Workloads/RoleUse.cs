namespace EksSpec.Rules;

/// <summary>Service accounts that have an AWS role, against those that pods run as.</summary>
internal sealed partial class RoleUse : RuleGroup<SiteView>
{
    private const string Default = "default";

    public override void Check(SiteView site, Report report)
    {
        if (site.Pods.Count == 0 || RolesOf(site) is not { } roles)
        {
            return;
        }

        var used = site.Pods.ToLookup(pod => pod.Owner.Namespace);
        var named = roles.Select(role => (role.Space, role.Name)).ToHashSet();
        foreach (var role in roles)
        {
            report.On(role.Object, role.Path);
            if (used[role.Space].Any())
            {
                CheckNamespace(role, [.. used[role.Space]], named, site, report);
            }
            else if (!site.Names.HasIn(role.Space) && role.Name != Default)
            {
                CheckOtherNamespaces(role, used, named, report);
            }
        }
    }

    private static List<(string Space, string Name, SpecObject Object, SpecPath Path)>? RolesOf(SiteView site)
    {
        List<(string, string, SpecObject, SpecPath)>? roles = null;
        foreach (var account in site.ConfiguredAccounts)
        {
            (roles ??= []).Add((account.Namespace, account.Name, site.Cluster!, account.Path));
        }

        foreach (var (item, _) in site.Of<V1ServiceAccount>())
        {
            if (Accounts.HasRole(item))
            {
                (roles ??= []).Add((item.Namespace, item.Ref.Name, item, "metadata.name"));
            }
        }

        return roles;
    }

    private static void CheckNamespace(
        (string Space, string Name, SpecObject Object, SpecPath Path) role,
        PodView[] pods,
        HashSet<(string, string)> named,
        SiteView site,
        Report report
    )
    {
        if (Array.Exists(pods, pod => AccountOf(pod) == role.Name))
        {
            return;
        }

        var others = pods.Select(AccountOf).Where(name => !named.Contains((role.Space, name))).Distinct().ToArray();
        if (Meant.Alike(role.Name, others) is { } meant)
        {
            var pod = Array.Find(pods, pod => AccountOf(pod) == meant)!;
            report.Add(
                OtherAccount,
                SpecPath.Root,
                $"The account '{role.Name}' has a role and no pod; {pod.Owner} runs as '{meant}', which has none.",
                $"Give the role to '{meant}', or let the pods run as '{role.Name}'."
            );
        }
        else if (Array.Find(pods, pod => pod.Owner.Ref.Name == role.Name && AccountOf(pod) == Default) is { } forgetful)
        {
            report.Add(
                OtherAccount,
                SpecPath.Root,
                $"The account '{role.Name}' has a role and no pod; {forgetful.Owner} runs as 'default'.",
                $"Write serviceAccountName: {role.Name} for the pods."
            );
        }
        else
        {
            // Accounts of what others bring have pods that nobody sees here.
            var isOwn = site.Find("ServiceAccount", role.Space, role.Name) is not null;
            var isSeen =
                !site.Made.MayBring(role.Space) && !site.NotLookedAt.Any(made => made.Owner.Namespace == role.Space);
            report.If(isOwn && isSeen, NoPod, "", $"No pod of the set runs as '{role.Name}', which has a role.");
        }
    }

    // The role is for a namespace of which nothing is known here.
    private static void CheckOtherNamespaces(
        (string Space, string Name, SpecObject Object, SpecPath Path) role,
        ILookup<string, PodView> used,
        HashSet<(string, string)> named,
        Report report
    )
    {
        var spaces = used.Where(space =>
                space.Any(pod => AccountOf(pod) == role.Name) && !named.Contains((space.Key, role.Name))
            )
            .Select(space => space.Key)
            .Take(2)
            .ToArray();
        if (spaces is [var only] && (role.Space == Default || Meant.IsNear(role.Space, only)))
        {
            report.Add(
                OtherAccount,
                SpecPath.Root,
                $"The account '{role.Name}' of namespace '{role.Space}' has a role; the pods that run as '{role.Name}' are in namespace '{only}'.",
                $"Give the role to the account of namespace '{only}'."
            );
        }
    }

    private static string AccountOf(PodView pod) =>
        pod.Spec.ServiceAccountName.NullIfEmpty() ?? pod.Spec.ServiceAccount.NullIfEmpty() ?? Default;
}
