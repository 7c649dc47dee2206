using EksSpec.Findings;
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
    SpecPath Path,
    int? Replicas
)
{
    /// <summary>Whether the pods serve for long, and are not run to an end.</summary>
    public bool Serves => Owner.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet";

    /// <summary>All containers with their places.</summary>
    public IEnumerable<(V1Container Container, SpecPath Path)> Containers =>
        Places(Spec.InitContainers, "initContainers").Concat(Places(Spec.Containers, "containers"));

    /// <summary>The containers that run beside each other for as long as the pod.</summary>
    public IEnumerable<(V1Container Container, SpecPath Path)> MainContainers => Places(Spec.Containers, "containers");

    /// <summary>The pods of an object; absent where it has none.</summary>
    public static PodSource? Of(Manifest owner) =>
        PodView.Of(owner.Object) is { } pods
            ? new(owner, pods.Spec, pods.Metadata?.Labels, pods.Path, pods.Replicas)
            : null;

    private IEnumerable<(V1Container, SpecPath)> Places(IList<V1Container>? containers, string field)
    {
        for (var i = 0; i < containers?.Count; i++)
        {
            if (containers[i] is { } container)
            {
                yield return (container, Path.Field(field).Item(i));
            }
        }
    }
}
