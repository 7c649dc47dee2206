using EksSpec.Ec2;
using k8s.Models;

namespace EksSpec.Placement;

/// <summary>A Kubernetes object that makes pods, or a pod itself.</summary>
public sealed class Workload
{
    private NodeCapacity? _requests;

    private Workload(string kind, V1ObjectMeta? metadata, V1ObjectMeta? podMetadata, V1PodSpec pod, int? replicas)
    {
        Kind = kind;
        Namespace = string.IsNullOrEmpty(metadata?.NamespaceProperty) ? "default" : metadata.NamespaceProperty;
        Name = metadata?.Name ?? "";
        Id = $"{Kind}/{Namespace}/{Name}";
        Metadata = metadata;
        PodMetadata = podMetadata;
        Pod = pod;
        Replicas = replicas;
        Constraints = new(pod, IsDaemonSet);
    }

    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    public string Kind { get; }

    /// <summary>The namespace; <c>default</c> where the manifest names none.</summary>
    public string Namespace { get; }

    /// <summary>The name of the object.</summary>
    public string Name { get; }

    /// <summary>Kind, namespace and name: <c>Deployment/develop/api</c>.</summary>
    public string Id { get; }

    /// <summary>The object as findings name it: <c>Deployment develop/api</c>.</summary>
    public string Document => $"{Kind} {Namespace}/{Name}";

    /// <summary>How many pods it wants: <c>replicas</c> or <c>parallelism</c>.</summary>
    /// <value><see langword="null"/> for a DaemonSet, which has as many as there are nodes.</value>
    public int? Replicas { get; }

    /// <summary>Whether it puts a pod on every node it can.</summary>
    public bool IsDaemonSet => Kind == "DaemonSet";

    /// <summary>Metadata of the object.</summary>
    internal V1ObjectMeta? Metadata { get; }

    /// <summary>Metadata of its pods.</summary>
    internal V1ObjectMeta? PodMetadata { get; }

    /// <summary>The pod template; read only.</summary>
    internal V1PodSpec Pod { get; }

    internal PodConstraints Constraints { get; }

    /// <summary>What one of its pods asks of a node.</summary>
    internal NodeCapacity Requests => _requests ??= PodRequests.Of(Pod);

    /// <summary>Takes the pod template out of an object.</summary>
    /// <param name="manifest">A <c>k8s.Models</c> object.</param>
    /// <returns>The workload; <see langword="null"/> for an object that makes no pods, such as a Service.</returns>
    public static Workload? From(object? manifest) =>
        manifest switch
        {
            V1Deployment d => Of("Deployment", d.Metadata, d.Spec?.Template, d.Spec?.Replicas ?? 1),
            V1StatefulSet s => Of("StatefulSet", s.Metadata, s.Spec?.Template, s.Spec?.Replicas ?? 1),
            V1DaemonSet d => Of("DaemonSet", d.Metadata, d.Spec?.Template, null),
            V1ReplicaSet r => Of("ReplicaSet", r.Metadata, r.Spec?.Template, r.Spec?.Replicas ?? 1),
            V1ReplicationController r => Of(
                "ReplicationController",
                r.Metadata,
                r.Spec?.Template,
                r.Spec?.Replicas ?? 1
            ),
            V1Job j => Of("Job", j.Metadata, j.Spec?.Template, j.Spec?.Parallelism ?? 1),
            V1CronJob c => Of(
                "CronJob",
                c.Metadata,
                c.Spec?.JobTemplate?.Spec?.Template,
                c.Spec?.JobTemplate?.Spec?.Parallelism ?? 1
            ),
            V1Pod p => new("Pod", p.Metadata, p.Metadata, p.Spec ?? new(), 1),
            _ => null,
        };

    /// <summary>Whether a name means this workload: <c>api</c>, <c>develop/api</c> or <c>Deployment/develop/api</c>.</summary>
    /// <param name="name">The name.</param>
    public bool IsNamed(string name) => name == Name || name == Id || name == $"{Namespace}/{Name}";

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static Workload Of(string kind, V1ObjectMeta? metadata, V1PodTemplateSpec? template, int? replicas) =>
        new(kind, metadata, template?.Metadata, template?.Spec ?? new(), replicas);
}
