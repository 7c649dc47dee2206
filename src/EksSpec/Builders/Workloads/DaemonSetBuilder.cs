using EksSpec.Builders;

namespace EksSpec;

/// <summary>A DaemonSet: one pod on every node that the pods can run on.</summary>
/// <remarks>
/// Part of a fleet through <see cref="FleetBuilder.AddDaemonSet"/>, or alone through <c>Build()</c>. To reach nodes that are
/// isolated as well, call <c>TolerateEverything</c>.
/// </remarks>
public sealed class DaemonSetBuilder : WorkloadBuilder<DaemonSetBuilder, V1DaemonSet>
{
    /// <summary>Begins a DaemonSet.</summary>
    /// <param name="name">Name: lower-case letters, digits and <c>-</c>, up to 63.</param>
    /// <param name="image">Image of the main container, with a tag or digest.</param>
    public DaemonSetBuilder(string name, string image, params CallSite at)
        : base("apps/v1", "DaemonSet", name, image, "spec.template", at) { }

    /// <summary>Updates several nodes at a time.</summary>
    /// <param name="maxUnavailable">Most nodes without a working pod, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxUnavailable"/> is below 1.</exception>
    /// <remarks>Writes <c>spec.updateStrategy</c>. Without it one node at a time.</remarks>
    public DaemonSetBuilder WithRollingUpdate(int maxUnavailable, params CallSite at) =>
        RollBy(Guard.AtLeast(maxUnavailable, 1), at);

    /// <summary>Updates a share of the nodes at a time.</summary>
    /// <param name="percent">Most nodes without a working pod, 1 to 100 percent.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    /// <remarks>Writes <c>spec.updateStrategy</c>.</remarks>
    public DaemonSetBuilder WithRollingUpdatePercent(int percent, params CallSite at) =>
        RollBy($"{Guard.Between(percent, 1, 100)}%", at);

    /// <summary>Updates a pod only when somebody deletes it.</summary>
    /// <remarks>Writes <c>spec.updateStrategy.type: OnDelete</c>.</remarks>
    public DaemonSetBuilder UseUpdateOnDelete(params CallSite at) =>
        Update("on delete", () => new() { Type = "OnDelete" }, at);

    private protected override V1DaemonSet Fresh() =>
        new() { Spec = new() { Selector = new() { MatchLabels = Selector } } };

    private protected override V1PodTemplateSpec PodOf(V1DaemonSet document) => document.Spec.Template ??= new();

    private DaemonSetBuilder RollBy(IntOrString nodes, SourcePosition at) =>
        Update(
            nodes.ToString(),
            () =>
                new()
                {
                    Type = "RollingUpdate",
                    RollingUpdate = new() { MaxUnavailable = nodes },
                },
            at
        );

    private DaemonSetBuilder Update(string? text, Func<V1DaemonSetUpdateStrategy> strategy, SourcePosition at) =>
        Set("spec.updateStrategy", text, at, document => document.Spec.UpdateStrategy = strategy());
}
