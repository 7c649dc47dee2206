namespace EksSpec.Import;

/// <summary>The kinds of workloads that have builders.</summary>
internal static class WorkloadKinds
{
    private static readonly SpecPath Template = "spec.template";

    public static WorkloadKind<DeploymentBuilder, V1Deployment> Deployment { get; } =
        new(
            nameof(Deployment),
            Template,
            (fleet, _, main) => fleet.AddDeployment(main.Name, main.Image),
            says => [.. Replicas<DeploymentBuilder, V1Deployment>(says), .. Strategy(says)],
            (made, wanted) => (made.Metadata, made.Spec, made.Status) = (wanted.Metadata, wanted.Spec, wanted.Status)
        );

    public static WorkloadKind<StatefulSetBuilder, V1StatefulSet> StatefulSet { get; } =
        new(
            nameof(StatefulSet),
            Template,
            (fleet, _, main) => fleet.AddStatefulSet(main.Name, main.Image),
            Replicas<StatefulSetBuilder, V1StatefulSet>,
            (made, wanted) => (made.Metadata, made.Spec, made.Status) = (wanted.Metadata, wanted.Spec, wanted.Status)
        );

    public static WorkloadKind<DaemonSetBuilder, V1DaemonSet> DaemonSet { get; } =
        new(
            nameof(DaemonSet),
            Template,
            (fleet, _, main) => fleet.AddDaemonSet(main.Name, main.Image),
            _ => [],
            (made, wanted) => (made.Metadata, made.Spec, made.Status) = (wanted.Metadata, wanted.Spec, wanted.Status)
        );

    private static IEnumerable<Verb<TBuilder>> Replicas<TBuilder, TObject>(InlineDocument says)
        where TBuilder : ScalableWorkloadBuilder<TBuilder, TObject>
        where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new() =>
        PodCalls.Number(says["spec"]?["replicas"]) is { } replicas
            ? [new($"WithReplicas({Args.Of(replicas)})", made => made.WithReplicas(replicas))]
            : [];

    private static IEnumerable<Verb<DeploymentBuilder>> Strategy(InlineDocument says)
    {
        var strategy = says["spec"]?["strategy"];
        if (strategy?["type"]?.AsText == "Recreate")
        {
            yield return new("WithRecreate()", made => made.WithRecreate());
        }

        var update = strategy?["rollingUpdate"];
        if (
            PodCalls.Number(update?["maxSurge"]) is { } surge
            && PodCalls.Number(update?["maxUnavailable"]) is { } unavailable
        )
        {
            yield return new(
                $"WithRollingUpdate(maxSurge: {Args.Of(surge)}, maxUnavailable: {Args.Of(unavailable)})",
                made => made.WithRollingUpdate(surge, unavailable)
            );
        }
    }
}
