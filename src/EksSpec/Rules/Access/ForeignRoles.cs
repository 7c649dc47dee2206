using EksSpec.Access;

namespace EksSpec.Rules;

/// <summary>Roles of other AWS accounts that may change a cluster.</summary>
internal sealed partial class ForeignRoles : RuleGroup<SiteView>
{
    /// <summary>Whether a site has to be looked at: only where somebody said its account can a role be of another one.</summary>
    public static bool AreInDoubt(Site site) =>
        site.Account is not null && site.Config?.AccessConfig?.AccessEntries.HasItems() == true;

    public override void Check(SiteView site, Report report)
    {
        if (site.Account is not { } account || site.Config?.AccessConfig?.AccessEntries is not { } entries)
        {
            return;
        }

        report.On(site.Cluster!, "accessConfig");
        foreach (var entry in report.Each("accessEntries", entries))
        {
            var isForeign =
                Arn.TryParse(entry.PrincipalArn, out var arn) && arn.Account.Length > 0 && arn.Account != account;
            report.If(
                isForeign && entry.AccessPolicies.Items().Exists(MayChange),
                Foreign,
                "principalARN",
                $"The principal is of account {arn.Account}, the cluster of account {account}."
            );
        }
    }

    private static bool MayChange(AccessPolicy? policy) =>
        AccessPolicies.NameOf(policy?.PolicyArn)
            is AccessPolicies.ClusterAdmin
                or AccessPolicies.Admin
                or AccessPolicies.Edit;
}
