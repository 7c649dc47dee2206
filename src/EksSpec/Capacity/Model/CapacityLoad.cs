namespace EksSpec.Capacity;

/// <summary>How many environments fit while they do something.</summary>
/// <param name="Kind">What they do.</param>
/// <param name="Now">How many fit at the present size of the node groups.</param>
/// <param name="AtMost">How many fit at the largest size of the node groups.</param>
public sealed record CapacityLoad(CapacityLoadKind Kind, CapacityRange Now, CapacityRange AtMost);

/// <summary>What environments do at a time.</summary>
public enum CapacityLoadKind
{
    /// <summary>Autoscalers are at their minimum, and no job runs.</summary>
    AtRest,

    /// <summary>As at rest, and one Deployment of one environment is being rolled out, with the pods that its <c>maxSurge</c> adds.</summary>
    Rollout,

    /// <summary>Autoscalers are at their maximum, and all jobs run at once.</summary>
    FullLoad,
}
