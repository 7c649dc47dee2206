using System.Collections.Frozen;
using EksSpec.Reading;
using k8s;

namespace EksSpec;

/// <summary>Finds out which object a value is.</summary>
internal static class ObjectRefs
{
    private static readonly FrozenSet<string> ClusterWide = FrozenSet.Create(
        StringComparer.Ordinal,
        "ClusterConfig",
        "Namespace",
        "Node",
        "PersistentVolume",
        "StorageClass",
        "VolumeAttributesClass",
        "PriorityClass",
        "ClusterRole",
        "ClusterRoleBinding",
        "IngressClass",
        "GatewayClass",
        "IngressClassParams",
        "RuntimeClass",
        "NodePool",
        "EC2NodeClass",
        "NodeClass",
        "NodeClaim",
        "CustomResourceDefinition",
        "CSIDriver",
        "APIService",
        "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding",
        "ValidatingWebhookConfiguration",
        "MutatingAdmissionPolicy",
        "MutatingAdmissionPolicyBinding",
        "MutatingWebhookConfiguration",
        "CSINode",
        "VolumeAttachment",
        "DeviceClass",
        "ResourceSlice",
        "FlowSchema",
        "PriorityLevelConfiguration",
        "CertificateSigningRequest",
        "ClusterTrustBundle",
        "IPAddress",
        "ServiceCIDR",
        "SelfSubjectAccessReview",
        "SelfSubjectReview",
        "SelfSubjectRulesReview",
        "SubjectAccessReview",
        "TokenReview"
    );

    /// <summary>Which object a value is; what it leaves out, the document it was read from may still say.</summary>
    public static ObjectRef Of(string site, object? value, SpecDocument? document) =>
        value is ClusterConfig config
            ? new(
                site,
                config.ApiVersion ?? document?.ApiVersion ?? "",
                "ClusterConfig",
                null,
                config.Metadata?.Name ?? ""
            )
            : OfObject(site, value, document);

    /// <summary>The namespace that an object is applied to: empty for kinds that have none.</summary>
    public static string NamespaceOf(ObjectRef identity) =>
        IsInNamespace(identity) ? identity.Namespace ?? "default" : "";

    /// <summary>Whether an object is of a kind that stands in a namespace.</summary>
    public static bool IsInNamespace(ObjectRef identity) => !ClusterWide.Contains(identity.Kind);

    // Apart: who only looks at a ClusterConfig never loads the models of Kubernetes.
    private static ObjectRef OfObject(string site, object? value, SpecDocument? document) =>
        value switch
        {
            IMetadata<V1ObjectMeta> { Metadata: var metadata } => new(
                site,
                (value as IKubernetesObject)?.ApiVersion ?? document?.ApiVersion ?? "",
                document?.Kind ?? KindOf(value),
                metadata?.NamespaceProperty is { Length: > 0 } space ? space : null,
                metadata?.Name ?? ""
            ),
            InlineDocument other => new(
                site,
                other["apiVersion"]?.AsText ?? "",
                other["kind"]?.AsText ?? "",
                other["metadata"]?["namespace"]?.AsText is { Length: > 0 } space ? space : null,
                other["metadata"]?["name"]?.AsText ?? ""
            ),
            // A text that could not be read.
            _ => new(site, "", "", null, ""),
        };

    // A type is named after version and kind; the object itself may leave its kind out.
    private static string KindOf(object value) =>
        value is IKubernetesObject { Kind: { Length: > 0 } kind }
            ? kind
            : value.GetType().Name.TrimStart('V', '1', '2');
}
