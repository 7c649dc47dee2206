namespace EksSpec.Rules;

/// <summary>Settings of the kubelet that eksctl reads into Kubernetes' own type before it writes them down.</summary>
internal sealed partial class KubeletTypes : NodeGroupRules
{
    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (group.KubeletExtraConfig is null || !(family == AmiFamilies.AmazonLinux2 || AmiFamilies.IsUbuntu(family)))
        {
            return;
        }

        using var at = report.At("kubeletExtraConfig");
        foreach (var (key, value) in group.KubeletExtraConfig.Entries)
        {
            var isWrong = value is not null && KindOf(key) is { } kind && !Fits(key, value, kind);
            report.If(isWrong, Type, key, $"The kubelet can't read {key}: {value}.");
        }
    }

    private static InlineDocumentKind? KindOf(string key) =>
        key switch
        {
            "maxPods" or "podsPerCore" or "podPidsLimit" or "containerLogMaxFiles" => InlineDocumentKind.Number,
            "registryPullQPS" or "registryBurst" or "kubeAPIQPS" or "kubeAPIBurst" => InlineDocumentKind.Number,
            "eventRecordQPS" or "eventBurst" => InlineDocumentKind.Number,
            "imageGCHighThresholdPercent" or "imageGCLowThresholdPercent" => InlineDocumentKind.Number,
            "cpuManagerPolicy" or "topologyManagerPolicy" or "memoryManagerPolicy" => InlineDocumentKind.Text,
            "containerLogMaxSize" or "runtimeRequestTimeout" or "imageMinimumGCAge" => InlineDocumentKind.Text,
            "syncFrequency" or "nodeStatusUpdateFrequency" or "cpuManagerReconcilePeriod" => InlineDocumentKind.Text,
            "streamingConnectionIdleTimeout" or "evictionPressureTransitionPeriod" => InlineDocumentKind.Text,
            "shutdownGracePeriod" or "shutdownGracePeriodCriticalPods" => InlineDocumentKind.Text,
            "serializeImagePulls" or "protectKernelDefaults" => InlineDocumentKind.Boolean,
            "cpuCFSQuota" or "failSwapOn" => InlineDocumentKind.Boolean,
            "kubeReserved" or "systemReserved" or "featureGates" => InlineDocumentKind.Map,
            "evictionHard" or "evictionSoft" => InlineDocumentKind.Map,
            "evictionSoftGracePeriod" or "evictionMinimumReclaim" => InlineDocumentKind.Map,
            "clusterDNS" or "allowedUnsafeSysctls" => InlineDocumentKind.List,
            _ => null,
        };

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
