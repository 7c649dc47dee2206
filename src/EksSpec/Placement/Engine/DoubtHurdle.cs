namespace EksSpec.Placement;

/// <summary>Pods that wait for somebody whom no group can stand in for.</summary>
internal sealed class DoubtHurdle(string reason) : Hurdle
{
    private readonly Obstruction _doubt = Obstruction.Doubt(reason);

    /// <summary>What the pod spec itself says; <see langword="null"/> where it waits for nobody.</summary>
    public static DoubtHurdle? Of(V1PodSpec pod)
    {
        if (pod.SchedulingGates is { Count: > 0 } gates)
        {
            var names = string.Join(", ", gates.Select(gate => $"'{gate?.Name}'"));
            return new($"It waits until somebody takes the scheduling gates {names} away.");
        }

        return pod.ResourceClaims is { Count: > 0 }
            ? new("It claims devices, and which nodes have those is known only while they run.")
            : null;
    }

    public override Obstruction On(PlacementGroup group) => _doubt;
}
