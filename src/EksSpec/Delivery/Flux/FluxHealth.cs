using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>What of a folder becomes healthy in the eyes of Flux, whoever waits.</summary>
/// <remarks>
/// An Ingress and a Service are healthy as soon as they are there, whether a load balancer is or not. A volume claim isn't before it
/// is bound, a Job not before it is done, a Deployment not before its pods are ready.
/// </remarks>
internal static class FluxHealth
{
    private static readonly string[] Checked = ["Deployment", "StatefulSet", "DaemonSet", "Job"];

    /// <summary>The objects to wait for; absent where that is all of them.</summary>
    public static IReadOnlyList<FluxReference>? ChecksOf(DeliveryFolder folder, Site site)
    {
        if (folder.Objects.All(item => MayBecomeHealthy(item, site)))
        {
            return null;
        }

        return
        [
            .. folder
                .Objects.Where(item => Checked.Contains(item.Ref.Kind) && MayBecomeHealthy(item, site))
                .Select(item => new FluxReference(item.Ref.Kind, item.Ref.Name)
                {
                    ApiVersion = item.Ref.ApiVersion,
                    Namespace = item.Ref.Namespace,
                }),
        ];
    }

    /// <summary>Whether nothing that the object says keeps it from becoming healthy.</summary>
    public static bool MayBecomeHealthy(SpecObject item, Site site) =>
        item.Value switch
        {
            // One without an end may run for ever; one that is gone soon after it ended may be missed.
            V1Job job => job.Spec is { Suspend: not true, ActiveDeadlineSeconds: not null }
                && job.Spec.TtlSecondsAfterFinished is null or >= ShortestLife,
            V1Deployment deployment => deployment.Spec?.Paused != true,
            V1PersistentVolumeClaim claim => IsBound(item, claim, site),
            _ => true,
        };

    // In seconds. Flux looks every few.
    private const int ShortestLife = 60;

    private static bool IsBound(SpecObject item, V1PersistentVolumeClaim claim, Site site) =>
        claim.Spec?.VolumeName is { Length: > 0 }
        || IsBoundAtOnce(claim.Spec?.StorageClassName, site)
        || site.Pods.Any(pod =>
            pod.Owner.Namespace == item.Namespace
            && pod.Owner.Ref.Kind is not "CronJob"
            && pod.Replicas != 0
            && MayStart(pod.Owner)
            && pod.Spec.Volumes?.Any(volume => volume?.PersistentVolumeClaim?.ClaimName == item.Ref.Name) == true
        );

    private static bool MayStart(SpecObject owner) =>
        owner.Value switch
        {
            V1Job job => job.Spec?.Suspend != true,
            V1Deployment deployment => deployment.Spec?.Paused != true,
            _ => true,
        };

    private static bool IsBoundAtOnce(string? name, Site site) =>
        name is not null
        && site.Of<V1StorageClass>()
            .Any(each => each.Object.Ref.Name == name && each.Value.VolumeBindingMode is null or "Immediate");
}
