using k8s.Models;

namespace EksSpec.Rules;

/// <summary>The kinds that are pods or make them.</summary>
internal static class WorkloadKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KindRules> All =
    [
        new KindRules<V1Pod>(new("Pod"), new PodRules()),
        new KindRules<V1PodTemplate>(new("PodTemplate"), new PodTemplateRules()),
        new KindRules<V1ReplicationController>(new("ReplicationController"), new ReplicationControllerRules()),
        new KindRules<V1Deployment>(new("Deployment"), new DeploymentRules()),
        new KindRules<V1StatefulSet>(new("StatefulSet") { Names = NameSpelling.Label }, new StatefulSetRules()),
        new KindRules<V1DaemonSet>(new("DaemonSet"), new DaemonSetRules()),
        new KindRules<V1ReplicaSet>(new("ReplicaSet"), new ReplicaSetRules()),
        new KindRules<V1Job>(new("Job"), new JobRules()),
        new KindRules<V1CronJob>(new("CronJob"), new CronJobRules()),
    ];
}
