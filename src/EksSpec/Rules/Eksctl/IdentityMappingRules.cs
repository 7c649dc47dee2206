namespace EksSpec.Rules;

/// <summary>The entries of aws-auth: <c>iamIdentityMappings</c>.</summary>
internal sealed partial class IdentityMappingRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var mappings = subject.IamIdentityMappings.Items();
        for (var i = 0; i < mappings.Length; i++)
        {
            using var at = report.At("iamIdentityMappings", i);
            if (mappings[i] is { } mapping)
            {
                CheckMapping(mapping, report);
            }
            else
            {
                report.Add(NullEntry, "", "The entry is null; eksctl crashes on it.");
            }
        }
    }

    private static void CheckMapping(IamIdentityMapping mapping, Report report)
    {
        var hasIdentity = mapping.Arn.IsSet() || mapping.Username.IsSet() || mapping.Groups.HasItems();
        var isWholeIdentity = mapping.Arn.IsSet() && mapping.Username.IsSet() && mapping.Groups.HasItems();
        if (mapping.ServiceName.IsSet())
        {
            report.If(
                isWholeIdentity,
                ServiceAndIdentity,
                "serviceName",
                $"The mapping is for the service '{mapping.ServiceName}' and for {mapping.Arn} at once."
            );

            report.If(
                !mapping.Namespace.IsSet(),
                ServiceWithoutNamespace,
                "namespace",
                $"The mapping of the service '{mapping.ServiceName}' has no namespace."
            );
        }
        else if (mapping.Namespace.IsSet())
        {
            report.Add(
                NamespaceWithoutService,
                "namespace",
                $"The namespace '{mapping.Namespace}' means nothing without a service."
            );
        }

        report.If(
            mapping.Account.IsSet() && (hasIdentity || mapping.ServiceName.IsSet() || mapping.Namespace.IsSet()),
            AccountAndOthers,
            "account",
            $"The mapping of account {mapping.Account} names more than the account."
        );
    }
}
