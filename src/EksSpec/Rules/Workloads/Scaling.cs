using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Workloads;

/// <summary>What autoscalers scale, and what they need for it.</summary>
internal sealed class Scaling : SetRules
{
    private const string Requests = "resources: { requests: { cpu: 100m } }";

    private static readonly RuleInfo TargetMissing = WorkloadRule.Warning(
        "EKS4025",
        "An autoscaler scales something that the set does not have",
        "Correct the name, put both into one namespace, or declare the target external.",
        SetExamples.Deployment(Requests) + Autoscaler("shpo"),
        SetExamples.Deployment(Requests) + Autoscaler("shop")
    );

    private static readonly RuleInfo RequestsMissing = WorkloadRule.Error(
        "EKS4026",
        "An autoscaler aims at a utilization of requests that the pods do not make",
        "Write resources.requests for the resource in every container.",
        SetExamples.Deployment() + Autoscaler("shop"),
        SetExamples.Deployment(Requests) + Autoscaler("shop")
    );

    private static readonly RuleInfo ReplicasWritten = WorkloadRule.Strict(
        "EKS4027",
        "A workload writes the replicas that an autoscaler decides",
        "Leave spec.replicas out, so that a deployment does not undo the scaling.",
        SetExamples.Deployment(Requests, replicas: 3) + Autoscaler("shop"),
        SetExamples.Deployment(Requests).Replace("  replicas: 1\n", "", StringComparison.Ordinal) + Autoscaler("shop")
    );

    public override IReadOnlyList<RuleInfo> Rules => [TargetMissing, RequestsMissing, ReplicasWritten];

    public override void Check(ManifestSet set, SetReport report)
    {
        foreach (var (manifest, autoscaler) in set.Of<V2HorizontalPodAutoscaler>())
        {
            if (autoscaler.Spec?.ScaleTargetRef is not { Kind: { } kind, Name: { } name })
            {
                continue;
            }

            if (!set.Knows(kind, manifest.Namespace, name))
            {
                var message = $"The set has no {kind} '{name}' in namespace '{manifest.Namespace}'.";
                report.Add(TargetMissing, manifest, "spec.scaleTargetRef", message);
            }

            var pod = set.Pods.FirstOrDefault(source =>
                source.Owner.Kind == kind && source.Owner.Name == name && source.Owner.Namespace == manifest.Namespace
            );
            if (pod is not null)
            {
                CheckRequests(manifest, autoscaler.Spec, pod, report);
                CheckReplicas(manifest, pod, report);
            }
        }
    }

    private static void CheckRequests(
        Manifest manifest,
        V2HorizontalPodAutoscalerSpec spec,
        PodSource pod,
        SetReport report
    )
    {
        for (var i = 0; i < spec.Metrics?.Count; i++)
        {
            var metric = spec.Metrics[i];
            var (resource, target, only) = metric switch
            {
                { ContainerResource: { } container } => (container.Name, container.Target, container.Container),
                { Resource: { } any } => (any.Name, any.Target, null),
                _ => (null, null, null),
            };
            if (resource is null || target?.AverageUtilization is null)
            {
                continue;
            }

            foreach (var (container, _) in pod.MainContainers)
            {
                var asks =
                    container.Resources?.Requests?.ContainsKey(resource) == true
                    || container.Resources?.Limits?.ContainsKey(resource) == true;
                if (!asks && (only is null || only == container.Name))
                {
                    report.Add(
                        RequestsMissing,
                        manifest,
                        $"spec.metrics[{i}]",
                        $"Container '{container.Name}' of {pod.Owner.Document} requests no {resource}."
                    );
                }
            }
        }
    }

    private static void CheckReplicas(Manifest manifest, PodSource pod, SetReport report)
    {
        var replicas = pod.Owner.Value switch
        {
            V1Deployment deployment => deployment.Spec?.Replicas,
            V1StatefulSet stateful => stateful.Spec?.Replicas,
            _ => null,
        };
        if (replicas is not null)
        {
            report.Add(ReplicasWritten, pod.Owner, "spec.replicas", $"{manifest.Document} decides the replicas.");
        }
    }

    private static string Autoscaler(string target) =>
        SetExamples.Object(
            "autoscaling/v2",
            "HorizontalPodAutoscaler",
            $"spec:\n  scaleTargetRef: {{ apiVersion: apps/v1, kind: Deployment, name: {target} }}\n  minReplicas: 2\n  maxReplicas: 5\n"
                + "  metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }]"
        );
}
