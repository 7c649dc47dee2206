using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The entries of aws-auth: <c>iamIdentityMappings</c>.</summary>
internal sealed class IdentityMappingRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo ServiceAndIdentity = EksctlRule.Error(
        "EKS0152",
        "A mapping of a service together with an ARN, a user name and groups",
        "Split the mapping: one for the service, one for the ARN.",
        """
        iamIdentityMappings:
          - serviceName: emr-containers
            namespace: emr
            arn: arn:aws:iam::111122223333:role/ci
            username: ci
            groups: [builders]
        """,
        """
        iamIdentityMappings:
          - serviceName: emr-containers
            namespace: emr
          - arn: arn:aws:iam::111122223333:role/ci
            username: ci
            groups: [builders]
        """
    );

    private static readonly RuleInfo ServiceWithoutNamespace = EksctlRule.Error(
        "EKS0153",
        "A mapping of a service without a namespace",
        "Set the namespace that the service may use.",
        "iamIdentityMappings: [{serviceName: emr-containers}]\n",
        "iamIdentityMappings: [{serviceName: emr-containers, namespace: emr}]\n"
    );

    private static readonly RuleInfo NamespaceWithoutService = EksctlRule.Error(
        "EKS0154",
        "A mapping with a namespace but no service",
        "Remove the namespace, or set serviceName.",
        "iamIdentityMappings: [{arn: \"arn:aws:iam::111122223333:role/ci\", namespace: web}]\n",
        "iamIdentityMappings: [{arn: \"arn:aws:iam::111122223333:role/ci\"}]\n"
    );

    private static readonly RuleInfo AccountAndOthers = EksctlRule.Error(
        "EKS0155",
        "A mapping of a whole account together with anything else",
        "Give the account a mapping of its own.",
        "iamIdentityMappings: [{account: \"111122223333\", groups: [viewers]}]\n",
        "iamIdentityMappings: [{account: \"111122223333\"}]\n"
    );

    private static readonly RuleInfo NullEntry = EksctlRule.Error(
        "EKS0156",
        "An entry of iamIdentityMappings is null, and eksctl crashes",
        "Delete the entry.",
        "iamIdentityMappings: [null]\n",
        "iamIdentityMappings: []\n",
        "eksctl stops with a nil pointer dereference instead of a message."
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [ServiceAndIdentity, ServiceWithoutNamespace, NamespaceWithoutService, AccountAndOthers, NullEntry];

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
            if (isWholeIdentity)
            {
                report.Add(
                    ServiceAndIdentity,
                    "serviceName",
                    $"The mapping is for the service '{mapping.ServiceName}' and for {mapping.Arn} at once."
                );
            }

            if (!mapping.Namespace.IsSet())
            {
                report.Add(
                    ServiceWithoutNamespace,
                    "namespace",
                    $"The mapping of the service '{mapping.ServiceName}' has no namespace."
                );
            }
        }
        else if (mapping.Namespace.IsSet())
        {
            report.Add(
                NamespaceWithoutService,
                "namespace",
                $"The namespace '{mapping.Namespace}' means nothing without a service."
            );
        }

        if (mapping.Account.IsSet() && (hasIdentity || mapping.ServiceName.IsSet() || mapping.Namespace.IsSet()))
        {
            report.Add(
                AccountAndOthers,
                "account",
                $"The mapping of account {mapping.Account} names more than the account."
            );
        }
    }
}
