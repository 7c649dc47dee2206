using System.Collections.Frozen;
using k8s;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>An object of a set, with what identifies it.</summary>
internal sealed class Manifest
{
    private static readonly FrozenSet<string> ClusterWide = FrozenSet.Create(
        StringComparer.Ordinal,
        "Namespace",
        "Node",
        "PersistentVolume",
        "StorageClass",
        "VolumeAttributesClass",
        "PriorityClass",
        "ClusterRole",
        "ClusterRoleBinding",
        "IngressClass",
        "RuntimeClass",
        "CustomResourceDefinition",
        "CSIDriver",
        "APIService",
        "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding",
        "ValidatingWebhookConfiguration",
        "MutatingWebhookConfiguration"
    );

    private Manifest(object value, string kind, V1ObjectMeta metadata)
    {
        Value = value;
        Kind = kind;
        Name = metadata.Name ?? "";
        Metadata = metadata;
        Namespace =
            ClusterWide.Contains(kind) ? ""
            : string.IsNullOrEmpty(metadata.NamespaceProperty) ? "default"
            : metadata.NamespaceProperty;
    }

    /// <summary>The object.</summary>
    public object Value { get; }

    /// <summary>Its kind.</summary>
    public string Kind { get; }

    /// <summary>Its namespace; empty for kinds that have none.</summary>
    public string Namespace { get; }

    /// <summary>Its name; empty where the server makes it up.</summary>
    public string Name { get; }

    /// <summary>Its metadata.</summary>
    public V1ObjectMeta Metadata { get; }

    /// <summary>How findings name it: <c>Service staging/api</c>.</summary>
    public string Document => Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    /// <summary>The object with its identity; absent for what is no object of a known kind.</summary>
    public static Manifest? Of(object value) =>
        value is IMetadata<V1ObjectMeta> { Metadata: { } metadata } ? new(value, KindOf(value), metadata) : null;

    // A type is named after version and kind; the object itself may leave its kind out.
    private static string KindOf(object value) =>
        value is IKubernetesObject { Kind: { Length: > 0 } kind }
            ? kind
            : value.GetType().Name.TrimStart('V', '1', '2');
}
