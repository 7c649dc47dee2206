using static EksSpec.Rules.KubernetesKind;

namespace EksSpec.Rules;

/// <summary>The kinds that are pods or make them.</summary>
internal static class WorkloadKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KubernetesKind> All =
    [
        Of<V1Pod>(new("Pod"), new PodRules()),
        Of<V1PodTemplate>(new("PodTemplate"), new PodTemplateRules()),
        Of<V1ReplicationController>(new("ReplicationController"), new ReplicationControllerRules()),
        Of<V1Deployment>(new("Deployment"), new DeploymentRules()),
        Of<V1StatefulSet>(new("StatefulSet") { Names = NameSpelling.Label }, new StatefulSetRules()),
        Of<V1DaemonSet>(new("DaemonSet"), new DaemonSetRules()),
        Of<V1ReplicaSet>(new("ReplicaSet"), new ReplicaSetRules()),
        Of<V1Job>(new("Job"), new JobRules()),
        Of<V1CronJob>(new("CronJob"), new CronJobRules()),
    ];
}
