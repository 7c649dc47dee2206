using System.ComponentModel;
using EksSpec.Builders;
using EksSpec.Rules;
using k8s;

namespace EksSpec;

/// <summary>A workload of which there can be several replicas.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TObject">The workload it builds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ScalableWorkloadBuilder<TSelf, TObject> : WorkloadBuilder<TSelf, TObject>
    where TSelf : ScalableWorkloadBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private const string ReplicasPath = "spec.replicas";

    private protected ScalableWorkloadBuilder(string api, string kind, string name, string image, SourcePosition made)
        : base(api, kind, name, image, "spec.template", made) { }

    /// <summary>Sets how many pods there are.</summary>
    /// <param name="replicas">Pods, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicas"/> is negative.</exception>
    /// <remarks>Writes <c>spec.replicas</c>. Without it there is 1. Not together with an autoscaler, which owns the number.</remarks>
    public TSelf WithReplicas(int replicas, params CallSite at) =>
        Set(ReplicasPath, Guard.AtLeast(replicas, 0), at, document => SetReplicas(document, replicas));

    /// <summary>Puts the workload into an environment, with a number of pods.</summary>
    /// <param name="environment">The environment, as <see cref="ClusterBuilder.AddEnvironment"/> gave it.</param>
    /// <param name="replicas">Pods there, from 0.</param>
    /// <param name="there">What else differs there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicas"/> is negative.</exception>
    public TSelf In(EnvironmentBuilder environment, int replicas, Action<TSelf>? there = null, params CallSite at)
    {
        Guard.AtLeast(replicas, 0);
        return In(
            environment,
            workload =>
            {
                workload.WithReplicas(replicas, at: at);
                there?.Invoke(workload);
            },
            at: at
        );
    }

    /// <summary>Puts the workload into the environments of several clusters, with a number of pods in each.</summary>
    /// <param name="environments">The environments, as <see cref="FleetBuilder.AddEnvironments(string, Items{ClusterBuilder})"/> gave them.</param>
    /// <param name="replicas">Pods in each, from 0.</param>
    /// <param name="there">What else differs there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environments"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicas"/> is negative.</exception>
    public TSelf In(EnvironmentsBuilder environments, int replicas, Action<TSelf>? there = null, params CallSite at)
    {
        foreach (var environment in Guard.Given(environments))
        {
            In(environment, replicas, there, at: at);
        }

        return Self;
    }

    /// <summary>Lets the number of pods follow their load.</summary>
    /// <param name="min">Fewest pods, from 1.</param>
    /// <param name="max">Most pods, at least <paramref name="min"/>.</param>
    /// <param name="cpuPercent">The load to aim at: used CPU as a share of the requested CPU.</param>
    /// <returns>The autoscaler.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or the bounds are not in order.</exception>
    /// <remarks>The workload then says no number of its own. Needs <c>WithRequests</c> and the add-on <c>metrics-server</c>.</remarks>
    public AutoscalerBuilder AddAutoscaler(int min, int max, int cpuPercent = 70, params CallSite at) =>
        AddChild(new AutoscalerBuilder(Name, at).WithReplicas(min, max, at: at).WithCpu(cpuPercent, at: at));

    /// <summary>Limits how many pods may be away at once when nodes are drained, in place of the default of one.</summary>
    /// <returns>The budget.</returns>
    public DisruptionBudgetBuilder AddDisruptionBudget(params CallSite at) =>
        AddChild(new DisruptionBudgetBuilder(Name, at));

    internal override IEnumerable<ManifestBuilder> ChildrenIn(Scope scope) =>
        base.ChildrenIn(scope).Where(child => !IsOfBlueprintOnly(child, scope));

    /// <summary>Whether a branch leaves it to its blueprint.</summary>
    private bool IsOfBlueprintOnly(ManifestBuilder child, Scope scope)
    {
        BranchDefault? without = child switch
        {
            AutoscalerBuilder => BranchDefault.OneReplica,
            DisruptionBudgetBuilder => BranchDefault.NoBudgets,
            _ => null,
        };
        return without is { } @default
            && scope.Environment is { } environment
            && environment.Holds(@default)
            && !environment.IsOfBranches(child)
            && !LayersOfBranch(scope).Any(layer => layer.Children.Contains(child));
    }

    private protected abstract void SetReplicas(TObject document, int replicas);

    private protected abstract int? ReplicasOf(TObject document);

    private protected override void Complete(TObject document, Scope scope)
    {
        base.Complete(document, scope);
        if (Holds(PodDefault.ZoneSpread, scope))
        {
            PodDefaults.SpreadOverZones(PodOf(document).Spec, Selector, this is DeploymentBuilder);
        }

        if (ReplicasOf(document) > 1 && IsLeftTo(BranchDefault.OneReplica, ReplicasPath, scope))
        {
            SetReplicas(document, 1);
        }

        var scaler = ChildrenIn(scope).OfType<AutoscalerBuilder>().FirstOrDefault();
        if (scaler is not null && ReplicasOf(document) is not null)
        {
            var at = OriginsIn(scope).At(ReplicasPath) ?? Made;
            var message =
                $"'{Name}' has a fixed number of replicas, set at {at}, and an autoscaler, added at {scaler.Made}.";
            ProblemsIn(scope).Add(ProgramRules.TwoOwnersOfReplicas, ReplicasPath, message, at);
        }
    }

    private protected override IEnumerable<ManifestBuilder> Implied(TObject document, Scope scope)
    {
        var children = ChildrenIn(scope).ToList();
        var scaler = children.OfType<AutoscalerBuilder>().LastOrDefault();
        var fewest = scaler?.FewestIn(scope) ?? ReplicasOf(document) ?? 1;
        // A budget for a single pod would only say what is true anyway.
        return
            fewest > 1
            && Holds(PodDefault.DisruptionBudget, scope)
            && scope.Environment?.Holds(BranchDefault.NoBudgets) != true
            && !children.OfType<DisruptionBudgetBuilder>().Any()
            ? [new DisruptionBudgetBuilder(Name, Made)]
            : [];
    }
}
