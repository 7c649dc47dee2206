namespace EksSpec.Rules;

/// <summary>Permissions that are wider than any job: administrators' policies, policies that allow everything.</summary>
internal sealed partial class WidePermissions : NodeGroupRules
{
    protected override void CheckCluster(ClusterConfig config, Report report)
    {
        if (config.Iam is { } iam)
        {
            using var at = report.At("iam");
            CheckIam(iam, report);
        }

        foreach (var addon in report.Each("addons", config.Addons))
        {
            CheckArns("attachPolicyARNs", addon.AttachPolicyArns, report);
            CheckPolicy("attachPolicy", addon.AttachPolicy, report);
        }

        foreach (var mapping in report.Each("iamIdentityMappings", config.IamIdentityMappings))
        {
            var mayAll = mapping.Groups.Items().Contains("system:masters");
            report.If(mayAll, Masters, "groups", $"{mapping.Arn} may do anything.");
        }
    }

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        using var at = report.At("iam");
        CheckArns("attachPolicyARNs", group.Iam?.AttachPolicyArns, report);
        CheckPolicy("attachPolicy", group.Iam?.AttachPolicy, report);
    }

    private static void CheckIam(ClusterIam iam, Report report)
    {
        foreach (var account in report.Each("serviceAccounts", iam.ServiceAccounts))
        {
            CheckArns("attachPolicyARNs", account.AttachPolicyArns, report);
            CheckPolicy("attachPolicy", account.AttachPolicy, report);
        }

        foreach (var identity in report.Each("podIdentityAssociations", iam.PodIdentityAssociations))
        {
            CheckArns("permissionPolicyARNs", identity.PermissionPolicyArns, report);
            CheckPolicy("permissionPolicy", identity.PermissionPolicy, report);
        }
    }

    private static void CheckArns(string field, ValueList<string>? arns, Report report)
    {
        foreach (var text in report.Each(field, arns))
        {
            if (Arn.TryParse(text, out var arn))
            {
                var policy = arn.Resource[(arn.Resource.LastIndexOf('/') + 1)..];
                var isFull = policy.EndsWith("FullAccess", StringComparison.Ordinal);
                var isWide =
                    policy is "AdministratorAccess" or "PowerUserAccess"
                    || (isFull && !policy.Contains("Client", StringComparison.Ordinal));
                report.If(isWide, Administrator, "", $"{policy} is attached.");
            }
        }
    }

    private static void CheckPolicy(string path, InlineDocument? policy, Report report)
    {
        if (policy?["Statement"] is not { } statements)
        {
            return;
        }

        // One statement need not stand in a list.
        foreach (var statement in statements.Kind == InlineDocumentKind.List ? statements.Items : [statements])
        {
            if (
                statement?["Effect"]?.AsText == "Allow"
                && statement["Condition"] is null
                && Texts(statement["Resource"]).Contains("*", StringComparer.Ordinal)
                && Texts(statement["Action"]).FirstOrDefault(IsWide) is { } action
            )
            {
                report.Add(Everything, path, $"The policy allows {action} on every resource.");
            }
        }
    }

    private static bool IsWide(string action) => action == "*" || action.EndsWith(":*", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(InlineDocument? value) =>
        value switch
        {
            null => [],
            { Kind: InlineDocumentKind.List } => value.Items.Select(item => item?.AsText).OfType<string>(),
            _ => value.AsText is { } text ? [text] : [],
        };
}
