using System.Collections.Frozen;

namespace EksSpec.Rules;

/// <summary>Settings of the kubelet that eksctl reads into Kubernetes' own type before it writes them down.</summary>
internal sealed partial class KubeletTypes : NodeGroupRules
{
    private static readonly FrozenDictionary<string, InlineDocumentKind> Kinds = new Dictionary<
        string,
        InlineDocumentKind
    >(StringComparer.Ordinal)
    {
        ["maxPods"] = InlineDocumentKind.Number,
        ["podsPerCore"] = InlineDocumentKind.Number,
        ["podPidsLimit"] = InlineDocumentKind.Number,
        ["registryPullQPS"] = InlineDocumentKind.Number,
        ["registryBurst"] = InlineDocumentKind.Number,
        ["eventRecordQPS"] = InlineDocumentKind.Number,
        ["eventBurst"] = InlineDocumentKind.Number,
        ["kubeAPIQPS"] = InlineDocumentKind.Number,
        ["kubeAPIBurst"] = InlineDocumentKind.Number,
        ["imageGCHighThresholdPercent"] = InlineDocumentKind.Number,
        ["imageGCLowThresholdPercent"] = InlineDocumentKind.Number,
        ["containerLogMaxFiles"] = InlineDocumentKind.Number,
        ["containerLogMaxSize"] = InlineDocumentKind.Text,
        ["cpuManagerPolicy"] = InlineDocumentKind.Text,
        ["topologyManagerPolicy"] = InlineDocumentKind.Text,
        ["memoryManagerPolicy"] = InlineDocumentKind.Text,
        ["syncFrequency"] = InlineDocumentKind.Text,
        ["nodeStatusUpdateFrequency"] = InlineDocumentKind.Text,
        ["streamingConnectionIdleTimeout"] = InlineDocumentKind.Text,
        ["imageMinimumGCAge"] = InlineDocumentKind.Text,
        ["evictionPressureTransitionPeriod"] = InlineDocumentKind.Text,
        ["shutdownGracePeriod"] = InlineDocumentKind.Text,
        ["shutdownGracePeriodCriticalPods"] = InlineDocumentKind.Text,
        ["cpuManagerReconcilePeriod"] = InlineDocumentKind.Text,
        ["runtimeRequestTimeout"] = InlineDocumentKind.Text,
        ["serializeImagePulls"] = InlineDocumentKind.Boolean,
        ["protectKernelDefaults"] = InlineDocumentKind.Boolean,
        ["cpuCFSQuota"] = InlineDocumentKind.Boolean,
        ["failSwapOn"] = InlineDocumentKind.Boolean,
        ["kubeReserved"] = InlineDocumentKind.Map,
        ["systemReserved"] = InlineDocumentKind.Map,
        ["evictionHard"] = InlineDocumentKind.Map,
        ["evictionSoft"] = InlineDocumentKind.Map,
        ["evictionSoftGracePeriod"] = InlineDocumentKind.Map,
        ["evictionMinimumReclaim"] = InlineDocumentKind.Map,
        ["featureGates"] = InlineDocumentKind.Map,
        ["clusterDNS"] = InlineDocumentKind.List,
        ["allowedUnsafeSysctls"] = InlineDocumentKind.List,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (group.KubeletExtraConfig is null || !(family == AmiFamilies.AmazonLinux2 || AmiFamilies.IsUbuntu(family)))
        {
            return;
        }

        foreach (var (key, value) in group.KubeletExtraConfig.Entries)
        {
            if (value is not null && Kinds.TryGetValue(key, out var kind) && !Fits(key, value, kind))
            {
                report.Add(Type, $"kubeletExtraConfig.{key}", $"The kubelet can't read {key}: {value}.");
            }
        }
    }

    private static bool Fits(string key, InlineDocument value, InlineDocumentKind kind)
    {
        if (value.Kind == InlineDocumentKind.Null)
        {
            return true;
        }

        // All numbers of the kubelet are whole ones; its maps hold text, those of features switches.
        var inner = key == "featureGates" ? InlineDocumentKind.Boolean : InlineDocumentKind.Text;
        return value.Kind == kind
            && (kind != InlineDocumentKind.Number || value.Scalar?.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            && value.Entries.All(entry =>
                entry.Value is null || entry.Value.Kind == inner || entry.Value.Kind == InlineDocumentKind.Null
            );
    }
}
