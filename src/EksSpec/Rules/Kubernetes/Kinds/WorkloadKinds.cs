namespace EksSpec.Rules;

/// <summary>The kinds that are pods or make them.</summary>
internal static class WorkloadKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KubernetesKind> All =
    [
        KubernetesKind.Of<V1Pod>(new("Pod"), new PodRules()),
        KubernetesKind.Of<V1PodTemplate>(new("PodTemplate"), new PodTemplateRules()),
        KubernetesKind.Of<V1ReplicationController>(new("ReplicationController"), new ReplicationControllerRules()),
        KubernetesKind.Of<V1Deployment>(new("Deployment"), new DeploymentRules()),
        KubernetesKind.Of<V1StatefulSet>(new("StatefulSet") { Names = NameSpelling.Label }, new StatefulSetRules()),
        KubernetesKind.Of<V1DaemonSet>(new("DaemonSet"), new DaemonSetRules()),
        KubernetesKind.Of<V1ReplicaSet>(new("ReplicaSet"), new ReplicaSetRules()),
        KubernetesKind.Of<V1Job>(new("Job"), new JobRules()),
        KubernetesKind.Of<V1CronJob>(new("CronJob"), new CronJobRules()),
    ];
}
