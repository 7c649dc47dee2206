using EksSpec.Builders;

namespace EksSpec;

/// <summary>A PodDisruptionBudget: how many pods may be away at once while nodes are drained.</summary>
/// <remarks>Made by <c>AddDisruptionBudget</c> of a workload, and by itself from two replicas up.</remarks>
public sealed class DisruptionBudgetBuilder : PlacedBuilder<DisruptionBudgetBuilder, V1PodDisruptionBudget>
{
    private const string Bound = "spec.maxUnavailable";

    internal DisruptionBudgetBuilder(string name, SourcePosition made)
        : base("policy/v1", "PodDisruptionBudget", name, made) { }

    /// <summary>Limits the pods that may be away.</summary>
    /// <param name="pods">Pods, from 1: with 0 no node could be drained.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pods"/> is below 1.</exception>
    /// <remarks>Writes <c>spec.maxUnavailable</c>. Without any limit 1.</remarks>
    public DisruptionBudgetBuilder WithMaxUnavailable(int pods, params CallSite at) =>
        Set(Bound, Guard.AtLeast(pods, 1), at, budget => budget.Spec.MaxUnavailable = pods);

    /// <summary>Limits the pods that may be away, as a share of all.</summary>
    /// <param name="percent">Percent, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    /// <remarks>Writes <c>spec.maxUnavailable</c>.</remarks>
    public DisruptionBudgetBuilder WithMaxUnavailablePercent(int percent, params CallSite at)
    {
        var share = $"{Guard.Between(percent, 1, 100)}%";
        return Set(Bound, share, at, budget => budget.Spec.MaxUnavailable = share);
    }

    private protected override V1PodDisruptionBudget Fresh() => new() { Spec = new() };

    private protected override void Complete(V1PodDisruptionBudget document, Scope scope)
    {
        var spec = document.Spec;
        spec.MaxUnavailable ??= 1;
        spec.Selector ??= new()
        {
            MatchLabels = new Dictionary<string, string>(scope.Workload!.Selector, StringComparer.Ordinal),
        };
        // A pod that never gets ready must not keep a node from being drained.
        spec.UnhealthyPodEvictionPolicy ??= "AlwaysAllow";
    }
}
