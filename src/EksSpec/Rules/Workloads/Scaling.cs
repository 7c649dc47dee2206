using k8s.Models;

namespace EksSpec.Rules;

/// <summary>What autoscalers scale, and what they need for it.</summary>
internal sealed partial class Scaling : SetRules
{
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
}
