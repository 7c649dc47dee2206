using k8s.Models;

namespace EksSpec.Rules;

/// <summary>The pods that one object is or makes.</summary>
/// <param name="Owner">The object.</param>
/// <param name="Spec">What the pods are.</param>
/// <param name="Labels">Their labels.</param>
/// <param name="Path">Where the pods' spec stands in the object.</param>
/// <param name="Replicas">How many there are; absent where nothing says so.</param>
internal sealed record PodSource(
    Manifest Owner,
    V1PodSpec Spec,
    IDictionary<string, string>? Labels,
    string Path,
    int? Replicas
)
{
    /// <summary>Whether the pods serve for long, and are not run to an end.</summary>
    public bool Serves => Owner.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet";

    /// <summary>All containers with their places.</summary>
    public IEnumerable<(V1Container Container, string Path)> Containers =>
        Places(Spec.InitContainers, "initContainers").Concat(Places(Spec.Containers, "containers"));

    /// <summary>The containers that run beside each other for as long as the pod.</summary>
    public IEnumerable<(V1Container Container, string Path)> MainContainers => Places(Spec.Containers, "containers");

    /// <summary>The pods of an object; absent where it has none.</summary>
    public static PodSource? Of(Manifest owner) =>
        owner.Value switch
        {
            V1Pod { Spec: { } spec } pod => new(owner, spec, pod.Metadata?.Labels, "spec", 1),
            V1Deployment { Spec: { } spec } => Templated(owner, spec.Template, spec.Replicas ?? 1),
            V1StatefulSet { Spec: { } spec } => Templated(owner, spec.Template, spec.Replicas ?? 1),
            V1ReplicaSet { Spec: { } spec } => Templated(owner, spec.Template, spec.Replicas ?? 1),
            V1DaemonSet { Spec: { } spec } => Templated(owner, spec.Template, null),
            V1Job { Spec: { } spec } => Templated(owner, spec.Template, spec.Parallelism ?? 1),
            V1CronJob { Spec.JobTemplate.Spec: { } spec } => Templated(
                owner,
                spec.Template,
                spec.Parallelism ?? 1,
                "spec.jobTemplate.spec.template.spec"
            ),
            _ => null,
        };

    private static PodSource? Templated(
        Manifest owner,
        V1PodTemplateSpec? template,
        int? replicas,
        string path = "spec.template.spec"
    ) => template?.Spec is { } spec ? new(owner, spec, template.Metadata?.Labels, path, replicas) : null;

    private IEnumerable<(V1Container, string)> Places(IList<V1Container>? containers, string field)
    {
        for (var i = 0; i < containers?.Count; i++)
        {
            if (containers[i] is { } container)
            {
                yield return (container, $"{Path}.{field}[{i}]");
            }
        }
    }
}
