using k8s;

namespace EksSpec.Kubernetes;

/// <summary>What an autoscaler gives its number of pods.</summary>
internal readonly record struct ScaleTarget(string Namespace, string Kind, string Name)
{
    /// <summary>What an object scales; nothing for what scales nothing.</summary>
    public static IEnumerable<ScaleTarget> Of(object document) =>
        document switch
        {
            V2HorizontalPodAutoscaler { Spec.ScaleTargetRef: { Kind: { } kind, Name: { } name } } scaler =>
            [
                new(SpaceOf(scaler), kind, name),
            ],
            V1HorizontalPodAutoscaler { Spec.ScaleTargetRef: { Kind: { } kind, Name: { } name } } scaler =>
            [
                new(SpaceOf(scaler), kind, name),
            ],
            InlineDocument custom when custom["kind"]?.AsText == "ScaledObject" => OfKeda(custom),
            _ => [],
        };

    /// <summary>An object as what may be scaled.</summary>
    public static ScaleTarget? Itself(object document) =>
        document is IKubernetesObject<V1ObjectMeta> { Metadata.Name: { } name } workload
            ? new(SpaceOf(workload), KindOf(workload), name)
            : null;

    private static ScaleTarget[] OfKeda(InlineDocument scaler) =>
        scaler["spec"]?["scaleTargetRef"] is { } target && target["name"]?.AsText is { } name
            ? [new(scaler["metadata"]?["namespace"]?.AsText ?? "", target["kind"]?.AsText ?? "Deployment", name)]
            : [];

    private static string KindOf(IKubernetesObject workload) =>
        workload switch
        {
            V1Deployment => V1Deployment.KubeKind,
            V1StatefulSet => V1StatefulSet.KubeKind,
            V1ReplicaSet => V1ReplicaSet.KubeKind,
            V1ReplicationController => V1ReplicationController.KubeKind,
            _ => workload.Kind ?? "",
        };

    private static string SpaceOf(IKubernetesObject<V1ObjectMeta> document) =>
        document.Metadata?.NamespaceProperty ?? "";
}
