namespace EksSpec.Placement;

/// <summary>Why a claim doesn't hold, or can't be decided: a pod, a group, and what decides between them.</summary>
/// <param name="Workload">The workload; <see langword="null"/> where the claim is about none.</param>
/// <param name="Group">Name of the group; <see langword="null"/> where it is about all of them.</param>
/// <param name="Culprit">The label or taint that lets the pod through or keeps it out, as a sentence.</param>
public sealed record CounterExample(Workload? Workload, string? Group, string Culprit)
{
    /// <summary>Pod, group and culprit.</summary>
    public override string ToString() =>
        (Workload, Group) switch
        {
            (null, null) => Culprit,
            (null, _) => $"{Group}: {Culprit}",
            (_, null) => $"{Workload}: {Culprit}",
            _ => $"{Workload} on {Group}: {Culprit}",
        };
}
