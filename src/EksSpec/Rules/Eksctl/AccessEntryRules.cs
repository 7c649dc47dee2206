using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Access entries: who may call the API server, and what for.</summary>
internal sealed class AccessEntryRules : RuleGroup<ClusterConfig>
{
    private const string Head =
        "accessConfig:\n  accessEntries:\n    - principalARN: arn:aws:iam::111122223333:role/admin\n";
    private const string Policy =
        Head
        + "      accessPolicies:\n        - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy\n";

    private static readonly RuleInfo WithConfigMap = EksctlRule.Error(
        "EKS0169",
        "Access entries while the aws-auth ConfigMap alone decides who may sign in",
        "Set accessConfig.authenticationMode to API or API_AND_CONFIG_MAP.",
        Head + "  authenticationMode: CONFIG_MAP\n",
        Head + "  authenticationMode: API\n",
        "CONFIG_MAP is also the default of a control plane on Outposts without etcd instances of its own."
    );

    private static readonly RuleInfo PrincipalMissing = EksctlRule.Error(
        "EKS0170",
        "An access entry has no principal",
        "Set principalARN to the ARN of the role or user.",
        "accessConfig: {accessEntries: [{kubernetesUsername: ci}]}\n",
        Head
    );

    private static readonly RuleInfo TypeUnknown = EksctlRule.Error(
        "EKS0171",
        "The type of an access entry is unknown",
        "Write STANDARD, EC2, EC2_LINUX, EC2_WINDOWS, FARGATE_LINUX or HYBRID_LINUX, or leave the type out.",
        Head + "      type: LINUX\n",
        Head + "      type: STANDARD\n"
    );

    private static readonly RuleInfo NodeTypeWithIdentity = EksctlRule.Error(
        "EKS0172",
        "An access entry for nodes has groups or a user name",
        "Remove kubernetesGroups and kubernetesUsername, or the type.",
        Head + "      type: EC2_LINUX\n      kubernetesGroups: [viewers]\n",
        Head + "      type: STANDARD\n      kubernetesGroups: [viewers]\n"
    );

    private static readonly RuleInfo NodeTypeWithPolicies = EksctlRule.Error(
        "EKS0173",
        "An access entry for nodes has access policies",
        "Remove accessPolicies, or the type.",
        Policy + "          accessScope: {type: cluster}\n      type: EC2_LINUX\n",
        Policy + "          accessScope: {type: cluster}\n      type: STANDARD\n"
    );

    private static readonly RuleInfo PolicyMissing = EksctlRule.Error(
        "EKS0174",
        "An access policy has no ARN",
        "Set policyARN to the ARN of a cluster access policy.",
        Head + "      accessPolicies: [{accessScope: {type: cluster}}]\n",
        Policy + "          accessScope: {type: cluster}\n"
    );

    private static readonly RuleInfo PolicyOfAnotherKind = EksctlRule.Error(
        "EKS0175",
        "The ARN of an access policy names something else",
        "Write an ARN such as arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy.",
        Head
            + "      accessPolicies:\n        - policyARN: arn:aws:iam::aws:policy/ReadOnlyAccess\n"
            + "          accessScope: {type: cluster}\n",
        Policy + "          accessScope: {type: cluster}\n"
    );

    private static readonly RuleInfo PolicyWithoutName = EksctlRule.Error(
        "EKS0176",
        "The ARN of an access policy has no name after a slash",
        "Write an ARN such as arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy.",
        Head
            + "      accessPolicies:\n        - policyARN: arn:aws:eks::aws:cluster-access-policy\n"
            + "          accessScope: {type: cluster}\n",
        Policy + "          accessScope: {type: cluster}\n"
    );

    private static readonly RuleInfo ScopeMissing = EksctlRule.Error(
        "EKS0177",
        "An access policy has no scope",
        "Set accessScope.type to cluster or namespace.",
        Policy,
        Policy + "          accessScope: {type: cluster}\n"
    );

    private static readonly RuleInfo NamespacesOfCluster = EksctlRule.Error(
        "EKS0178",
        "An access policy for the whole cluster lists namespaces",
        "Remove the namespaces, or set accessScope.type to namespace.",
        Policy + "          accessScope: {type: cluster, namespaces: [web]}\n",
        Policy + "          accessScope: {type: namespace, namespaces: [web]}\n"
    );

    private static readonly RuleInfo NamespacesMissing = EksctlRule.Error(
        "EKS0179",
        "An access policy for namespaces lists none",
        "List the namespaces, or set accessScope.type to cluster.",
        Policy + "          accessScope: {type: namespace}\n",
        Policy + "          accessScope: {type: namespace, namespaces: [web]}\n"
    );

    private static readonly RuleInfo ScopeUnknown = EksctlRule.Error(
        "EKS0180",
        "The scope of an access policy is neither cluster nor namespace",
        "Write cluster or namespace in lower case.",
        Policy + "          accessScope: {type: Cluster}\n",
        Policy + "          accessScope: {type: cluster}\n"
    );

    private static readonly RuleInfo PrincipalTwice = EksctlRule.Error(
        "EKS0181",
        "Two access entries have the same principal",
        "Merge the entries of the principal.",
        Head + "    - principalARN: arn:aws:iam::111122223333:role/admin\n",
        Head + "    - principalARN: arn:aws:iam::111122223333:role/viewer\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            WithConfigMap,
            PrincipalMissing,
            TypeUnknown,
            NodeTypeWithIdentity,
            NodeTypeWithPolicies,
            PolicyMissing,
            PolicyOfAnotherKind,
            PolicyWithoutName,
            ScopeMissing,
            NamespacesOfCluster,
            NamespacesMissing,
            ScopeUnknown,
            PrincipalTwice,
        ];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var entries = (subject.AccessConfig?.AccessEntries).Items();
        if (entries.IsEmpty)
        {
            return;
        }

        using var at = report.At("accessConfig");
        if (subject.AuthenticationMode() == EksctlDefaults.ConfigMap)
        {
            report.Add(WithConfigMap, "accessEntries", "The authentication mode CONFIG_MAP knows no access entries.");
        }

        var principals = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            using var item = report.At("accessEntries", i);
            CheckEntry(entries[i] ?? new(), principals, report);
        }
    }

    private static void CheckEntry(AccessEntry entry, HashSet<string> principals, Report report)
    {
        if (entry.PrincipalArn is not { } principal || IsWithoutPartition(principal))
        {
            report.Add(PrincipalMissing, "principalARN", "The access entry has no principal.");
        }
        else if (!principals.Add(principal))
        {
            report.Add(PrincipalTwice, "principalARN", $"{principal} has an access entry already.");
        }

        switch (entry.Type)
        {
            case null or "" or "STANDARD" or "EC2":
                break;
            case "EC2_LINUX" or "EC2_WINDOWS" or "FARGATE_LINUX" or "HYBRID_LINUX":
                CheckNodeEntry(entry, report);
                break;
            default:
                report.Add(TypeUnknown, "type", $"There is no type '{entry.Type}' of access entries.");
                break;
        }

        var policies = entry.AccessPolicies.Items();
        for (var i = 0; i < policies.Length; i++)
        {
            using var at = report.At("accessPolicies", i);
            CheckPolicy(policies[i] ?? new(), report);
        }
    }

    private static void CheckNodeEntry(AccessEntry entry, Report report)
    {
        if (entry.KubernetesGroups.HasItems() || entry.KubernetesUsername.IsSet())
        {
            report.Add(
                NodeTypeWithIdentity,
                entry.KubernetesGroups.HasItems() ? "kubernetesGroups" : "kubernetesUsername",
                $"An access entry of type {entry.Type} has its groups and user name from EKS."
            );
        }

        if (entry.AccessPolicies.HasItems())
        {
            report.Add(
                NodeTypeWithPolicies,
                "accessPolicies",
                $"An access entry of type {entry.Type} can't have access policies."
            );
        }
    }

    private static void CheckPolicy(AccessPolicy policy, Report report)
    {
        if (policy.PolicyArn is not { } text || IsWithoutPartition(text))
        {
            report.Add(PolicyMissing, "policyARN", "The access policy has no ARN.");
        }
        else if (Arn.TryParse(text, out var arn))
        {
            var slash = arn.Resource.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
            {
                report.Add(PolicyWithoutName, "policyARN", $"{text} names no access policy.");
            }
            else if (!arn.Resource.AsSpan(0, slash).SequenceEqual("cluster-access-policy"))
            {
                report.Add(PolicyOfAnotherKind, "policyARN", $"{text} is not the ARN of a cluster access policy.");
            }
        }

        CheckScope(policy.AccessScope, report);
    }

    private static void CheckScope(AccessScope? scope, Report report)
    {
        var hasNamespaces = scope?.Namespaces.HasItems() == true;
        switch (scope?.Type)
        {
            case null or "":
                report.Add(ScopeMissing, "accessScope.type", "The access policy has no scope.");
                break;
            case "cluster" when hasNamespaces:
                report.Add(
                    NamespacesOfCluster,
                    "accessScope.namespaces",
                    "The access policy is for the whole cluster, yet lists namespaces."
                );
                break;
            case "namespace" when !hasNamespaces:
                report.Add(
                    NamespacesMissing,
                    "accessScope.namespaces",
                    "The access policy is for namespaces, yet lists none."
                );
                break;
            case "cluster" or "namespace":
                break;
            default:
                report.Add(
                    ScopeUnknown,
                    "accessScope.type",
                    $"The scope '{scope.Type}' is neither cluster nor namespace."
                );
                break;
        }
    }

    // eksctl takes an ARN without a partition for none at all; what is no ARN, the reader reports.
    private static bool IsWithoutPartition(string text) => Arn.TryParse(text, out var arn) && arn.Partition.Length == 0;
}
