namespace EksSpec.Rules;

/// <summary>The entries of aws-auth: <c>iamIdentityMappings</c>.</summary>
internal sealed partial class IdentityMappingRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var mappings = subject.IamIdentityMappings.Items();
        for (var i = 0; i < mappings.Length; i++)
        {
            using var at = report.At("iamIdentityMappings", i);
            report.If(mappings[i] is null, NullEntry, "", $"The entry is null; eksctl crashes on it.", Mend.Remove);
            if (mappings[i] is { } mapping)
            {
                CheckMapping(mapping, report);
            }
        }
    }

    private static void CheckMapping(IamIdentityMapping mapping, Report report)
    {
        var (service, space) = (mapping.ServiceName, mapping.Namespace);
        var (hasArn, hasUser, hasGroups) = (mapping.Arn.IsSet(), mapping.Username.IsSet(), mapping.Groups.HasItems());
        if (service.IsSet())
        {
            report.If(
                hasArn && hasUser && hasGroups,
                ServiceAndIdentity,
                "serviceName",
                $"The mapping is for the service '{service}' and for {mapping.Arn} at once."
            );
            report.If(
                !space.IsSet(),
                ServiceWithoutNamespace,
                "namespace",
                $"The mapping of the service '{service}' has no namespace."
            );
        }
        else if (space.IsSet())
        {
            report.Add(
                NamespaceWithoutService,
                "namespace",
                $"The namespace '{space}' means nothing without a service."
            );
        }

        var hasMore = hasArn || hasUser || hasGroups || service.IsSet() || space.IsSet();
        report.If(
            mapping.Account.IsSet() && hasMore,
            AccountAndOthers,
            "account",
            $"The mapping of account {mapping.Account} names more than the account."
        );
    }
}
