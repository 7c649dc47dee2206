using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>What of a folder Flux waits for: all of it, unless something may never become healthy.</summary>
internal static class FluxHealth
{
    // In seconds. Flux looks every few.
    private const int ShortestLife = 60;

    private static readonly string[] Checked = ["Deployment", "StatefulSet", "DaemonSet", "Job"];

    /// <summary>The objects to wait for; absent where that is all of them.</summary>
    public static IReadOnlyList<FluxReference>? ChecksOf(DeliveryFolder folder, Site site) =>
        folder.Objects.All(item => BecomesHealthy(item, site))
            ? null
            :
            [
                .. folder
                    .Objects.Where(item => Checked.Contains(item.Ref.Kind) && BecomesHealthy(item, site))
                    .Select(item => new FluxReference(item.Ref.Kind, item.Ref.Name)
                    {
                        ApiVersion = item.Ref.ApiVersion,
                        Namespace = item.Ref.Namespace,
                    }),
            ];

    // A Job without an end may run for ever; one that is gone soon after it ended may be missed.
    private static bool BecomesHealthy(SpecObject item, Site site) =>
        FluxReadiness.Obstacle(item, site) is null
        && (
            item.Value is not V1Job job
            || job.Spec is { ActiveDeadlineSeconds: not null, TtlSecondsAfterFinished: null or >= ShortestLife }
        );
}
