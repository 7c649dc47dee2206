namespace EksSpec.Rules;

/// <summary>Access entries: who may call the API server, and what for.</summary>
internal sealed partial class AccessEntryRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] EntryTypes =
    [
        "STANDARD",
        "EC2",
        "EC2_LINUX",
        "EC2_WINDOWS",
        "FARGATE_LINUX",
        "HYBRID_LINUX",
    ];
    private static readonly string[] Scopes = ["cluster", "namespace"];

    public override void Check(ClusterConfig subject, Report report)
    {
        var entries = subject.AccessConfig?.AccessEntries;
        if (!entries.HasItems())
        {
            return;
        }

        using var at = report.At("accessConfig");
        var mode = subject.AuthenticationMode();
        var areOff = mode == AccessDefaults.ConfigMap;
        report.If(areOff, WithConfigMap, "accessEntries", $"The authentication mode {mode} knows no access entries.");

        var principals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in report.Each("accessEntries", entries))
        {
            CheckEntry(entry, principals, report);
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
                CheckNodeEntry(entry, entry.Type, report);
                break;
            default:
                report.Add(
                    TypeUnknown,
                    "type",
                    $"There is no type '{entry.Type}' of access entries.",
                    mend: Mend.Word(entry.Type, EntryTypes)
                );
                break;
        }

        foreach (var policy in report.Each("accessPolicies", entry.AccessPolicies))
        {
            CheckPolicy(policy, report);
        }
    }

    private static void CheckNodeEntry(AccessEntry entry, string type, Report report)
    {
        var hasGroups = entry.KubernetesGroups.HasItems();
        var path = hasGroups ? "kubernetesGroups" : "kubernetesUsername";
        report.If(
            hasGroups || entry.KubernetesUsername.IsSet(),
            NodeTypeWithIdentity,
            path,
            $"An access entry of type {type} has its groups and user name from EKS."
        );
        report.If(
            entry.AccessPolicies.HasItems(),
            NodeTypeWithPolicies,
            "accessPolicies",
            $"An access entry of type {type} can't have access policies."
        );
    }

    private static void CheckPolicy(AccessPolicy policy, Report report)
    {
        if (policy.PolicyArn is not { } text || IsWithoutPartition(text))
        {
            report.Add(PolicyMissing, "policyARN", "The access policy has no ARN.");
        }
        else if (Arn.TryParse(text, out var arn))
        {
            if (!arn.Resource.Contains('/', StringComparison.Ordinal))
            {
                report.Add(PolicyWithoutName, "policyARN", $"{text} names no access policy.");
            }
            else if (!arn.Resource.StartsWith("cluster-access-policy/", StringComparison.Ordinal))
            {
                report.Add(PolicyOfAnotherKind, "policyARN", $"{text} is not the ARN of a cluster access policy.");
            }
        }

        using var at = report.At("accessScope");
        CheckScope(policy.AccessScope?.Type, policy.AccessScope?.Namespaces.HasItems() == true, report);
    }

    private static void CheckScope(string? type, bool hasNamespaces, Report report)
    {
        switch (type)
        {
            case null or "":
                report.Add(ScopeMissing, "type", "The access policy has no scope.");
                break;
            case "cluster" when hasNamespaces:
                report.Add(
                    NamespacesOfCluster,
                    "namespaces",
                    "The access policy is for the whole cluster, yet lists namespaces."
                );
                break;
            case "namespace" when !hasNamespaces:
                report.Add(NamespacesMissing, "namespaces", "The access policy is for namespaces, yet lists none.");
                break;
            case "cluster" or "namespace":
                break;
            default:
                report.Add(
                    ScopeUnknown,
                    "type",
                    $"The scope '{type}' is neither cluster nor namespace.",
                    mend: Mend.Word(type, Scopes)
                );
                break;
        }
    }

    // eksctl takes an ARN without a partition for none at all; what is no ARN, the reader reports.
    private static bool IsWithoutPartition(string text) => Arn.TryParse(text, out var arn) && arn.Partition.Length == 0;
}
