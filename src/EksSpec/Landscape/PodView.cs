using EksSpec.Findings;
using k8s.Models;

namespace EksSpec;

/// <summary>The pods that an object is or makes: the one place that knows where objects keep them.</summary>
public sealed class PodView
{
    private PodView(SpecObject owner, V1ObjectMeta? metadata, V1PodSpec spec, SpecPath path, int? replicas)
    {
        (Owner, Metadata, Spec, Path, Replicas) = (owner, metadata, spec, path, replicas);
    }

    /// <summary>The object.</summary>
    public SpecObject Owner { get; }

    /// <summary>Metadata of the pods; read only.</summary>
    public V1ObjectMeta? Metadata { get; }

    /// <summary>What the pods are; read only.</summary>
    public V1PodSpec Spec { get; }

    /// <summary>Where <see cref="Spec"/> stands in the object.</summary>
    public SpecPath Path { get; }

    /// <summary>How many there are: <c>replicas</c> or <c>parallelism</c>.</summary>
    /// <value><see langword="null"/> for a DaemonSet, which has as many as there are nodes.</value>
    public int? Replicas { get; }

    /// <summary>Labels of the pods.</summary>
    internal IDictionary<string, string>? Labels => Metadata?.Labels;

    /// <summary>Whether the pods serve for long, and are not run to an end.</summary>
    internal bool Serves => Owner.Ref.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet";

    /// <summary>All containers with their places.</summary>
    internal IEnumerable<(V1Container Container, SpecPath Path)> Containers =>
        Places(Spec.InitContainers, "initContainers").Concat(MainContainers);

    /// <summary>The containers that run beside each other for as long as the pod.</summary>
    internal IEnumerable<(V1Container Container, SpecPath Path)> MainContainers =>
        Places(Spec.Containers, "containers");

    /// <summary>The pods of an object; <see langword="null"/> for one that makes none, such as a Service.</summary>
    /// <param name="owner">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="owner"/> is null.</exception>
    public static PodView? Of(SpecObject owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return owner.Value is V1Pod pod ? new(owner, pod.Metadata, pod.Spec ?? new(), PodPath, 1)
            : TemplateOf(owner.Value) is (var template, var replicas, var path)
                ? new(owner, template?.Metadata, template?.Spec ?? new(), path, replicas)
            : null;
    }

    private static readonly SpecPath PodPath = "spec";
    private static readonly SpecPath TemplatePath = "spec.template.spec";
    private static readonly SpecPath JobTemplatePath = "spec.jobTemplate.spec.template.spec";

    private static (V1PodTemplateSpec?, int?, SpecPath)? TemplateOf(object? value) =>
        value switch
        {
            V1Deployment made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1StatefulSet made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1DaemonSet made => (made.Spec?.Template, null, TemplatePath),
            V1ReplicaSet made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1ReplicationController made => (made.Spec?.Template, made.Spec?.Replicas ?? 1, TemplatePath),
            V1Job made => (made.Spec?.Template, made.Spec?.Parallelism ?? 1, TemplatePath),
            V1CronJob made => (
                made.Spec?.JobTemplate?.Spec?.Template,
                made.Spec?.JobTemplate?.Spec?.Parallelism ?? 1,
                JobTemplatePath
            ),
            _ => null,
        };

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
