using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The creator of the cluster is not made its administrator: who then lets the nodes in?</summary>
internal sealed class BootstrapAdminRules : RuleGroup<ClusterConfig>
{
    private const string Off = "bootstrapClusterCreatorAdminPermissions: false";

    private static readonly RuleInfo NodesWithConfigMap = EksctlRule.Error(
        "EKS0310",
        "Self-managed nodes that nobody can enter in aws-auth",
        "Let bootstrapClusterCreatorAdminPermissions be true, or use managed node groups.",
        $"accessConfig: {{authenticationMode: CONFIG_MAP, {Off}}}\nnodeGroups: [{{name: workers}}]\n",
        "accessConfig: {authenticationMode: CONFIG_MAP}\nnodeGroups: [{name: workers}]\n"
    );

    private static readonly RuleInfo NobodyWithConfigMap = EksctlRule.Warning(
        "EKS0311",
        "Nobody is administrator of the new cluster: the creator isn't, and aws-auth is written by administrators",
        "Let bootstrapClusterCreatorAdminPermissions be true.",
        $"accessConfig: {{authenticationMode: CONFIG_MAP, {Off}}}\n",
        "accessConfig: {authenticationMode: CONFIG_MAP}\n"
    );

    private static readonly RuleInfo NodesWithoutEntries = EksctlRule.Error(
        "EKS0312",
        "Self-managed nodes in a cluster without an administrator",
        "Add an access entry for an administrator, or let bootstrapClusterCreatorAdminPermissions be true.",
        $"accessConfig: {{{Off}}}\nnodeGroups: [{{name: workers}}]\n",
        $"accessConfig: {{{Off}, accessEntries: [{{principalARN: \"arn:aws:iam::111122223333:role/admin\"}}]}}\n"
            + "nodeGroups: [{name: workers}]\n"
    );

    private static readonly RuleInfo NobodyWithoutEntries = EksctlRule.Warning(
        "EKS0313",
        "Nobody is administrator of the new cluster: the creator isn't, and there are no access entries",
        "Add an access entry for an administrator.",
        $"accessConfig: {{{Off}}}\n",
        $"accessConfig: {{{Off}, accessEntries: [{{principalARN: \"arn:aws:iam::111122223333:role/admin\"}}]}}\n"
    );

    private static readonly RuleInfo OnlyEntries = EksctlRule.Warning(
        "EKS0314",
        "The creator is not administrator of the new cluster: only the access entries let anybody in",
        "Make sure that an access entry covers whoever runs eksctl.",
        $"accessConfig: {{{Off}, accessEntries: [{{principalARN: \"arn:aws:iam::111122223333:role/admin\"}}]}}\n",
        "accessConfig: {accessEntries: [{principalARN: \"arn:aws:iam::111122223333:role/admin\"}]}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [NodesWithConfigMap, NobodyWithConfigMap, NodesWithoutEntries, NobodyWithoutEntries, OnlyEntries];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.AccessConfig is not { BootstrapClusterCreatorAdminPermissions: false } access)
        {
            return;
        }

        var hasNodes = subject.NodeGroups.HasItems();
        var (rule, message) = subject.AuthenticationMode() switch
        {
            EksctlDefaults.ConfigMap when hasNodes => (NodesWithConfigMap, "Nobody can enter the nodes in aws-auth."),
            EksctlDefaults.ConfigMap => (NobodyWithConfigMap, "Nobody can write aws-auth."),
            _ when access.AccessEntries.HasItems() => (OnlyEntries, "Only the access entries let anybody in."),
            _ when hasNodes => (NodesWithoutEntries, "Nobody can let the self-managed nodes in."),
            _ => (NobodyWithoutEntries, "Nobody may call the API server."),
        };
        report.Add(rule, "accessConfig.bootstrapClusterCreatorAdminPermissions", message);
    }
}
