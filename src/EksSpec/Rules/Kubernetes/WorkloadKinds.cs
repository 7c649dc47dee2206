using k8s.Models;

namespace EksSpec.Rules.Kubernetes;

/// <summary>The kinds that are pods or make them.</summary>
internal static class WorkloadKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KindRules> All =
    [
        new KindRules<V1Pod>(new("Pod")),
        new KindRules<V1PodTemplate>(new("PodTemplate") { KeepsGeneration = true }),
        new KindRules<V1ReplicationController>(new("ReplicationController")),
        new KindRules<V1Deployment>(new("Deployment")),
        new KindRules<V1StatefulSet>(new("StatefulSet") { Names = NameSpelling.Label }),
        new KindRules<V1DaemonSet>(new("DaemonSet")),
        new KindRules<V1ReplicaSet>(new("ReplicaSet")),
        new KindRules<V1Job>(new("Job")),
        new KindRules<V1CronJob>(new("CronJob")),
    ];
}
