namespace EksSpec.Kubernetes;

/// <summary>The defaults of the kinds that have pods.</summary>
internal static class WorkloadDefaults
{
    private const int Revisions = 10;

    public static bool TryFill(object? document, bool isScaled)
    {
        int? pods = isScaled ? null : 1;
        switch (document)
        {
            case V1Deployment { Spec: { } spec }:
                spec.Replicas ??= pods;
                Fill(spec);
                break;
            case V1StatefulSet { Spec: { } spec }:
                spec.Replicas ??= pods;
                Fill(spec);
                break;
            case V1DaemonSet { Spec: { } spec }:
                Fill(spec);
                break;
            case V1ReplicaSet { Spec: { } spec }:
                spec.Replicas ??= pods;
                PodSpecDefaults.Fill(spec.Template);
                break;
            case V1ReplicationController { Spec: { } spec } controller:
                spec.Replicas ??= pods;
                Fill(controller, spec);
                break;
            case V1Job { Spec: not null } job:
                JobDefaults.Fill(job);
                break;
            case V1CronJob { Spec: { } spec }:
                JobDefaults.Fill(spec);
                break;
            case V1Pod pod:
                PodSpecDefaults.Fill(pod);
                break;
            case V1PodTemplate template:
                PodSpecDefaults.Fill(template.Template);
                break;
            default:
                return false;
        }

        return true;
    }

    private static void Fill(V1DeploymentSpec spec)
    {
        spec.RevisionHistoryLimit ??= Revisions;
        spec.ProgressDeadlineSeconds ??= 600;
        spec.Strategy ??= new();
        spec.Strategy.Type = spec.Strategy.Type.Or("RollingUpdate");
        if (spec.Strategy.Type == "RollingUpdate")
        {
            var rolling = spec.Strategy.RollingUpdate ??= new();
            rolling.MaxUnavailable ??= "25%";
            rolling.MaxSurge ??= "25%";
        }

        PodSpecDefaults.Fill(spec.Template);
    }

    private static void Fill(V1StatefulSetSpec spec)
    {
        spec.RevisionHistoryLimit ??= Revisions;
        spec.PodManagementPolicy = spec.PodManagementPolicy.Or("OrderedReady");
        spec.UpdateStrategy ??= new();
        if (string.IsNullOrEmpty(spec.UpdateStrategy.Type))
        {
            spec.UpdateStrategy.Type = "RollingUpdate";
            spec.UpdateStrategy.RollingUpdate ??= new();
        }

        if (spec.UpdateStrategy is { Type: "RollingUpdate", RollingUpdate: { } rolling })
        {
            rolling.Partition ??= 0;
        }

        var kept = spec.PersistentVolumeClaimRetentionPolicy ??= new();
        kept.WhenDeleted = kept.WhenDeleted.Or("Retain");
        kept.WhenScaled = kept.WhenScaled.Or("Retain");
        foreach (var claim in Filling.Items(spec.VolumeClaimTemplates))
        {
            claim.ApiVersion = "v1";
            claim.Kind = "PersistentVolumeClaim";
            claim.Status ??= new();
            claim.Status.Phase = claim.Status.Phase.Or("Pending");
            StorageDefaults.Fill(claim.Spec);
        }

        PodSpecDefaults.Fill(spec.Template);
    }

    private static void Fill(V1DaemonSetSpec spec)
    {
        spec.RevisionHistoryLimit ??= Revisions;
        spec.UpdateStrategy ??= new();
        spec.UpdateStrategy.Type = spec.UpdateStrategy.Type.Or("RollingUpdate");
        if (spec.UpdateStrategy.Type == "RollingUpdate")
        {
            var rolling = spec.UpdateStrategy.RollingUpdate ??= new();
            rolling.MaxUnavailable ??= "1";
            rolling.MaxSurge ??= "0";
        }

        PodSpecDefaults.Fill(spec.Template);
    }

    private static void Fill(V1ReplicationController controller, V1ReplicationControllerSpec spec)
    {
        if (spec.Template?.Metadata?.Labels is { } labels)
        {
            spec.Selector = Labels.OrCopy(spec.Selector, labels);
            controller.Metadata ??= new();
            controller.Metadata.Labels = Labels.OrCopy(controller.Metadata.Labels, labels);
        }

        PodSpecDefaults.Fill(spec.Template);
    }
}
