namespace EksSpec.Rules;

/// <summary>What never becomes healthy in the eyes of Flux.</summary>
/// <remarks>
/// An Ingress and a Service are healthy as soon as they are there, whether a load balancer is or not. A volume claim isn't before it
/// is bound, a Job not before it is done, a Deployment not before its pods are ready.
/// </remarks>
internal static class FluxReadiness
{
    /// <summary>Why an object never becomes healthy; null where nothing that is said keeps it from it.</summary>
    public static string? Obstacle(SpecObject item, Site site) =>
        item.Value switch
        {
            V1Job { Spec.Suspend: true } => "it is suspended",
            V1Deployment { Spec.Paused: true } => "it is paused",
            V1PersistentVolumeClaim claim when !IsBound(item, claim, site) => "no pod that runs mounts it",
            _ => null,
        };

    private static bool IsBound(SpecObject item, V1PersistentVolumeClaim claim, Site site) =>
        claim.Spec?.VolumeName is { Length: > 0 }
        || site.IsOpen
        || site.NotLookedAt.Count > 0
        || IsBoundAtOnce(claim.Spec?.StorageClassName, site)
        || site.Pods.Any(pod =>
            pod.Owner.Namespace == item.Namespace
            && pod.Owner.Ref.Kind != "CronJob"
            && pod.Replicas != 0
            && Obstacle(pod.Owner, site) is null
            && pod.Spec.Volumes?.Any(volume => volume?.PersistentVolumeClaim?.ClaimName == item.Ref.Name) == true
        );

    // EKS' own classes wait for a pod.
    private static bool IsBoundAtOnce(string? name, Site site) =>
        name is not null
        && site.Of<V1StorageClass>()
            .Any(each => each.Object.Ref.Name == name && each.Value.VolumeBindingMode is null or "" or "Immediate");
}
