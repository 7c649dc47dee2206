namespace EksSpec.Rules;

/// <summary>What autoscalers scale, and what they need for it.</summary>
internal sealed partial class Scaling : RuleGroup<SiteView>
{
    private static readonly string[] ScaledKinds = ["Deployment", "StatefulSet", "ReplicaSet", "Rollout"];

    public override void Check(SiteView site, Report report)
    {
        foreach (var scaler in site.Scalers)
        {
            var (item, kind, name) = (scaler.Object, scaler.Kind, scaler.Name);
            report.On(item);
            if (!site.Knows(kind, item.Namespace, name) && NamesakeOf(scaler, site) is { } namesake)
            {
                report.Add(
                    TargetMissing,
                    "spec.scaleTargetRef",
                    $"The set has no {kind} '{name}' in namespace '{item.Namespace}'; it has {namesake}.",
                    $"Write kind: {namesake.Ref.Kind} and apiVersion: {namesake.Ref.ApiVersion}.",
                    severity: site.WeightOf(TargetMissing, item.Namespace)
                );
            }
            else
            {
                report.Missing(site, (kind, item.Namespace, name), TargetMissing, "spec.scaleTargetRef");
            }

            if (site.Find(kind, item.Namespace, name) is not { } target)
            {
                continue;
            }

            if (item.Value is V2HorizontalPodAutoscaler { Spec: { } spec } && site.PodsOf(target) is { } pods)
            {
                CheckRequests(spec, pods, report);
            }

            var isSaid =
                target.Value is V1Deployment { Spec.Replicas: not null } or V1StatefulSet { Spec.Replicas: not null };
            report.On(target).If(isSaid, ReplicasWritten, "spec.replicas", $"{item} decides the replicas.");
        }
    }

    // Such as the Rollout that took the place of a Deployment.
    private static SpecObject? NamesakeOf(Scaler scaler, SiteView site)
    {
        foreach (var kind in ScaledKinds)
        {
            if (kind != scaler.Kind && site.Find(kind, scaler.Object.Namespace, scaler.Name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static void CheckRequests(V2HorizontalPodAutoscalerSpec spec, PodView pod, Report report)
    {
        using var at = report.At("spec");
        foreach (var metric in report.Each("metrics", spec.Metrics))
        {
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

            foreach (var (container, _, _) in pod.MainContainers)
            {
                var (requests, limits) = (container.Resources?.Requests, container.Resources?.Limits);
                var asks = requests?.ContainsKey(resource) == true || limits?.ContainsKey(resource) == true;
                report.If(
                    !asks && (only is null || only == container.Name),
                    RequestsMissing,
                    "",
                    $"Container '{container.Name}' of {pod.Owner} requests no {resource}."
                );
            }
        }
    }
}
