namespace EksSpec.Rules;

/// <summary>The creator of the cluster is not made its administrator: who then lets the nodes in?</summary>
internal sealed partial class BootstrapAdminRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.AccessConfig is not { BootstrapClusterCreatorAdminPermissions: false } access)
        {
            return;
        }

        var hasNodes = subject.NodeGroups.HasItems();
        var (rule, message) = subject.AuthenticationMode() switch
        {
            AccessDefaults.ConfigMap when hasNodes => (NodesWithConfigMap, "Nobody can enter the nodes in aws-auth."),
            AccessDefaults.ConfigMap => (NobodyWithConfigMap, "Nobody can write aws-auth."),
            _ when access.AccessEntries.HasItems() => (OnlyEntries, "Only the access entries let anybody in."),
            _ when hasNodes => (NodesWithoutEntries, "Nobody can let the self-managed nodes in."),
            _ => (NobodyWithoutEntries, "Nobody may call the API server."),
        };
        report.Add(rule, "accessConfig.bootstrapClusterCreatorAdminPermissions", message);
    }
}
