namespace EksSpec.Rules;

/// <summary>IAM roles for service accounts.</summary>
internal sealed partial class ServiceAccountRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Iam?.ServiceAccounts is not { Count: > 0 } accounts)
        {
            return;
        }

        using var at = report.At("iam");
        report.If(
            !subject.HasOidc(),
            WithoutOidc,
            "withOIDC",
            $"Roles for service accounts need the OIDC provider of the cluster.",
            Mend.Value(true)
        );

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            using var item = report.At("serviceAccounts", i);
            report.If(accounts[i] is null, NullEntry, "", $"The entry is null; eksctl crashes on it.", Mend.Remove);
            if (accounts[i] is { } account)
            {
                CheckAccount(account, names, report);
            }
        }
    }

    private static void CheckAccount(ClusterIamServiceAccount account, HashSet<string> names, Report report)
    {
        var space = account.Metadata?.Namespace is { Length: > 0 } given ? given : "default";
        var name = account.Metadata?.Name;
        if (!name.IsSet())
        {
            report.Add(NameMissing, "metadata.name", "The service account has no name.");
        }
        else if (!names.Add($"{space}/{name}"))
        {
            report.Add(NameTwice, "metadata.name", $"The service account {space}/{name} is listed twice.");
        }

        var isGranted =
            account.WellKnownPolicies.HasPolicy()
            || account.AttachPolicyArns.HasItems()
            || account.AttachPolicy is not null
            || account.AttachRoleArn.IsSet();
        report.If(!isGranted, NothingGranted, "", $"The service account '{name}' is given no policy and no role.");
    }
}
