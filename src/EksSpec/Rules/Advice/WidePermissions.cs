namespace EksSpec.Rules;

/// <summary>Permissions that are wider than any job: administrators' policies, policies that allow everything.</summary>
internal sealed partial class WidePermissions : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        CheckGroups(subject, report);
        if (subject.Iam is { } iam)
        {
            using (report.At("iam"))
            {
                CheckIam(iam, report);
            }
        }

        for (var i = 0; i < subject.Addons?.Count; i++)
        {
            using (report.At("addons", i))
            {
                CheckArns("attachPolicyARNs", subject.Addons[i]?.AttachPolicyArns, report);
                CheckPolicy("attachPolicy", subject.Addons[i]?.AttachPolicy, report);
            }
        }

        for (var i = 0; i < subject.IamIdentityMappings?.Count; i++)
        {
            if ((subject.IamIdentityMappings[i]?.Groups).Items().Contains("system:masters"))
            {
                report.Add(
                    Masters,
                    $"iamIdentityMappings[{i}].groups",
                    $"{subject.IamIdentityMappings[i].Arn} may do anything."
                );
            }
        }
    }

    private static void CheckIam(ClusterIam iam, Report report)
    {
        for (var i = 0; i < iam.ServiceAccounts?.Count; i++)
        {
            using (report.At("serviceAccounts", i))
            {
                CheckArns("attachPolicyARNs", iam.ServiceAccounts[i]?.AttachPolicyArns, report);
                CheckPolicy("attachPolicy", iam.ServiceAccounts[i]?.AttachPolicy, report);
            }
        }

        for (var i = 0; i < iam.PodIdentityAssociations?.Count; i++)
        {
            using (report.At("podIdentityAssociations", i))
            {
                CheckArns("permissionPolicyARNs", iam.PodIdentityAssociations[i]?.PermissionPolicyArns, report);
                CheckPolicy("permissionPolicy", iam.PodIdentityAssociations[i]?.PermissionPolicy, report);
            }
        }
    }

    private static void CheckGroups(ClusterConfig config, Report report)
    {
        for (var i = 0; i < config.NodeGroups?.Count; i++)
        {
            using (report.At("nodeGroups", i))
            {
                CheckArns("iam.attachPolicyARNs", config.NodeGroups[i]?.Iam?.AttachPolicyArns, report);
                CheckPolicy("iam.attachPolicy", config.NodeGroups[i]?.Iam?.AttachPolicy, report);
            }
        }

        for (var i = 0; i < config.ManagedNodeGroups?.Count; i++)
        {
            using (report.At("managedNodeGroups", i))
            {
                CheckArns("iam.attachPolicyARNs", config.ManagedNodeGroups[i]?.Iam?.AttachPolicyArns, report);
                CheckPolicy("iam.attachPolicy", config.ManagedNodeGroups[i]?.Iam?.AttachPolicy, report);
            }
        }
    }

    private static void CheckArns(string path, ValueList<string>? arns, Report report)
    {
        for (var i = 0; i < arns?.Count; i++)
        {
            if (!Arn.TryParse(arns[i], out var arn))
            {
                continue;
            }

            var policy = arn.Resource[(arn.Resource.LastIndexOf('/') + 1)..];
            if (
                policy is "AdministratorAccess" or "PowerUserAccess"
                || (
                    policy.EndsWith("FullAccess", StringComparison.Ordinal)
                    && !policy.Contains("Client", StringComparison.Ordinal)
                )
            )
            {
                report.Add(Administrator, $"{path}[{i}]", $"{policy} is attached.");
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
