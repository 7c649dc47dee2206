using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Which pods Fargate takes, before any scheduler sees them.</summary>
internal static class FargateMatching
{
    /// <summary>The profile that takes the pods; <see langword="null"/> where they go to nodes.</summary>
    public static FargateProfile? ProfileOf(ClusterConfig cluster, Workload workload)
    {
        // DaemonSets stay on nodes; the annotation is how CoreDNS keeps off Fargate.
        string? compute = null;
        workload.PodMetadata?.Annotations?.TryGetValue(NodeLabels.EksComputeType, out compute);
        if (workload.IsDaemonSet || compute == "ec2")
        {
            return null;
        }

        // Of several that match, the pod names one by a label; nobody can tell which it is otherwise.
        string? named = null;
        workload.PodMetadata?.Labels?.TryGetValue("eks.amazonaws.com/fargate-profile", out named);
        FargateProfile? first = null;
        foreach (var profile in cluster.FargateProfiles ?? [])
        {
            if (profile is not null && (first is null || profile.Name == named) && Matches(profile, workload))
            {
                first = profile;
            }
        }

        return first;
    }

    /// <summary>What the pod asks for that Fargate can't give; <see langword="null"/> where there is nothing.</summary>
    public static string? Obstacle(Workload workload)
    {
        var pod = workload.Pod;
        if (pod.HostNetwork is true)
        {
            return "hostNetwork";
        }

        foreach (var container in (pod.Containers ?? []).Concat(pod.InitContainers ?? []))
        {
            if (container.SecurityContext?.Privileged is true)
            {
                return $"container '{container.Name}' is privileged";
            }

            if ((container.Ports ?? []).Any(port => port.HostPort is > 0))
            {
                return $"container '{container.Name}' has a hostPort";
            }
        }

        return (pod.Volumes ?? []).Any(volume => volume.HostPath is not null) ? "a hostPath volume"
            : (pod.Volumes ?? []).Any(volume => volume.AwsElasticBlockStore is not null) ? "an EBS volume"
            : FargateSize.Excess(workload);
    }

    /// <summary>Whether a pattern for namespaces covers one.</summary>
    public static bool Covers(string? pattern, string space) => pattern is not null && Wildcard(pattern, space);

    private static bool Matches(FargateProfile profile, Workload workload)
    {
        foreach (var selector in profile.Selectors ?? [])
        {
            if (selector is not null && Matches(selector, workload))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(FargateProfileSelector selector, Workload workload)
    {
        if (!Wildcard(selector.Namespace ?? "", workload.Namespace))
        {
            return false;
        }

        foreach (var (key, value) in selector.Labels ?? ValueMap<string>.Empty)
        {
            var labels = workload.PodMetadata?.Labels;
            if (labels is null || !labels.Any(label => Wildcard(key, label.Key) && Wildcard(value, label.Value)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Compares with <c>*</c> for any text and <c>?</c> for one character.</summary>
    private static bool Wildcard(string pattern, string? text) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, text ?? "", ignoreCase: false);
}
