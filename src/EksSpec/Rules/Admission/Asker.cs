namespace EksSpec.Rules;

/// <summary>Who asks a quota for room, and where that is written.</summary>
/// <param name="Object">The object.</param>
/// <param name="Path">The place in it.</param>
/// <param name="Rule">What a refusal is.</param>
/// <param name="Name">How a sentence begins.</param>
internal sealed record Asker(SpecObject Object, SpecPath Path, RuleInfo Rule, string Name)
{
    /// <summary>Whether it asks from time to time, and gives back what it took.</summary>
    public bool IsRun { get; init; }

    /// <summary>Whether those after the first come only once that is ready.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The place that is wrong where a resource is too little: how many there are, where it is they that are counted.</summary>
    public SpecPath PlaceOf(string resource) =>
        resource is ("pods" or "count/pods")
        && Object.Value is (V1Deployment or V1StatefulSet or V1ReplicaSet or V1ReplicationController)
            ? "spec.replicas"
            : Path;
}
