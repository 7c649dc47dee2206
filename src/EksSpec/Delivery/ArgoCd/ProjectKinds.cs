using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>The kinds that a project has to allow for some objects, and no more.</summary>
internal static class ProjectKinds
{
    private static readonly ProjectKind Pod = new("", "Pod");
    private static readonly ProjectKind ReplicaSet = new("apps", "ReplicaSet");
    private static readonly ProjectKind ControllerRevision = new("apps", "ControllerRevision");

    /// <summary>The kinds without a namespace, each with the names of its objects.</summary>
    public static ValueList<ProjectKind> OfCluster(IEnumerable<SpecObject> objects) =>
        Ordered(objects.Where(item => !IsInSpace(item)).Select(item => KindOf(item) with { Name = item.Ref.Name }));

    /// <summary>
    /// The kinds in namespaces, with those that controllers make of the objects: what a project doesn't allow, Argo CD doesn't show,
    /// pods and their logs included.
    /// </summary>
    public static ValueList<ProjectKind> OfSpaces(IEnumerable<SpecObject> objects) =>
        Ordered(objects.Where(IsInSpace).SelectMany(item => MadeOf(item).Prepend(KindOf(item))));

    /// <summary>Each kind once, in the order of groups, kinds and names.</summary>
    public static ValueList<ProjectKind> Ordered(IEnumerable<ProjectKind> kinds) =>
        [
            .. kinds
                .Distinct()
                .OrderBy(kind => kind.Group, StringComparer.Ordinal)
                .ThenBy(kind => kind.Kind, StringComparer.Ordinal)
                .ThenBy(kind => kind.Name, StringComparer.Ordinal),
        ];

    /// <summary>The kind of an object.</summary>
    public static ProjectKind KindOf(SpecObject item) => new(ApiGroup.Of(item.Ref.ApiVersion), item.Ref.Kind);

    /// <summary>Whether an object stands in a namespace.</summary>
    public static bool IsInSpace(SpecObject item) =>
        item.Value is InlineDocument ? item.Ref.Namespace is { Length: > 0 } : item.Namespace.Length > 0;

    private static IEnumerable<ProjectKind> MadeOf(SpecObject item) =>
        (ApiGroup.Of(item.Ref.ApiVersion), item.Ref.Kind) switch
        {
            ("apps", "Deployment") or ("argoproj.io", "Rollout") => [ReplicaSet, Pod],
            ("apps", "StatefulSet") =>
            [
                ControllerRevision,
                Pod,
                .. item.Value is V1StatefulSet { Spec.VolumeClaimTemplates.Count: > 0 }
                    ? new[] { new ProjectKind("", "PersistentVolumeClaim") }
                    : [],
            ],
            ("apps", "DaemonSet") => [ControllerRevision, Pod],
            ("apps", "ReplicaSet") or ("batch", "Job") => [Pod],
            ("batch", "CronJob") => [new("batch", "Job"), Pod],
            ("", "Service") => [new("", "Endpoints"), new("discovery.k8s.io", "EndpointSlice")],
            ("external-secrets.io", "ExternalSecret") => [new("", "Secret")],
            ("keda.sh", "ScaledObject") => [new("autoscaling", "HorizontalPodAutoscaler")],
            _ => [],
        };
}
