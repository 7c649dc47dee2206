namespace EksSpec.Kubernetes;

/// <summary>The API versions that Kubernetes dropped or is going to drop. Source: the deprecation guide of Kubernetes.</summary>
internal static class ApiRemovals
{
    /// <summary>What becomes of an API version of a kind; <see langword="null"/> where nothing is known.</summary>
    public static ApiRemoval? Find(string apiVersion, string kind)
    {
        // Hardly any manifest has one of these versions: looking through them costs less than a table.
        foreach (ref readonly var row in Rows.AsSpan())
        {
            if (row.ApiVersion == apiVersion && HasWord(row.Kinds, kind))
            {
                return new(row.Deprecated, row.Removed, row.Replacement, IsOff(apiVersion, kind));
            }
        }

        return null;
    }

    private static bool HasWord(string words, string word)
    {
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (words.AsSpan(range).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOff(string apiVersion, string kind) =>
        apiVersion.Contains("alpha", StringComparison.Ordinal)
        || apiVersion == "resource.k8s.io/v1beta1"
        || kind is "IPAddress" or "ServiceCIDR"
        || kind.StartsWith("ValidatingAdmissionPolicy", StringComparison.Ordinal);

    private static readonly (
        string ApiVersion,
        string Kinds,
        int Deprecated,
        int? Removed,
        string? Replacement
    )[] Rows =
    [
        ("extensions/v1beta1", "DaemonSet Deployment ReplicaSet", 9, 16, "apps/v1"),
        ("extensions/v1beta1", "NetworkPolicy", 9, 16, "networking.k8s.io/v1"),
        ("extensions/v1beta1", "PodSecurityPolicy", 11, 16, null),
        ("extensions/v1beta1", "Ingress", 14, 22, "networking.k8s.io/v1"),
        ("apps/v1beta1", "ControllerRevision Deployment StatefulSet", 9, 16, "apps/v1"),
        ("apps/v1beta2", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet", 9, 16, "apps/v1"),
        ("networking.k8s.io/v1beta1", "Ingress IngressClass", 19, 22, "networking.k8s.io/v1"),
        ("networking.k8s.io/v1beta1", "IPAddress ServiceCIDR", 34, 37, "networking.k8s.io/v1"),
        ("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", 16, 22, "apiextensions.k8s.io/v1"),
        ("apiregistration.k8s.io/v1beta1", "APIService", 19, 22, "apiregistration.k8s.io/v1"),
        (
            "admissionregistration.k8s.io/v1beta1",
            "MutatingWebhookConfiguration ValidatingWebhookConfiguration",
            16,
            22,
            "admissionregistration.k8s.io/v1"
        ),
        (
            "admissionregistration.k8s.io/v1alpha1",
            "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
            28,
            33,
            "admissionregistration.k8s.io/v1"
        ),
        (
            "admissionregistration.k8s.io/v1beta1",
            "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
            31,
            34,
            "admissionregistration.k8s.io/v1"
        ),
        ("authentication.k8s.io/v1beta1", "TokenReview", 19, 22, "authentication.k8s.io/v1"),
        (
            "authorization.k8s.io/v1beta1",
            "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview",
            19,
            22,
            "authorization.k8s.io/v1"
        ),
        ("certificates.k8s.io/v1beta1", "CertificateSigningRequest", 19, 22, "certificates.k8s.io/v1"),
        ("coordination.k8s.io/v1beta1", "Lease", 19, 22, "coordination.k8s.io/v1"),
        (
            "rbac.authorization.k8s.io/v1alpha1",
            "ClusterRole ClusterRoleBinding Role RoleBinding",
            17,
            22,
            "rbac.authorization.k8s.io/v1"
        ),
        (
            "rbac.authorization.k8s.io/v1beta1",
            "ClusterRole ClusterRoleBinding Role RoleBinding",
            17,
            22,
            "rbac.authorization.k8s.io/v1"
        ),
        ("scheduling.k8s.io/v1alpha1", "PriorityClass", 14, 22, "scheduling.k8s.io/v1"),
        ("scheduling.k8s.io/v1beta1", "PriorityClass", 14, 22, "scheduling.k8s.io/v1"),
        ("storage.k8s.io/v1beta1", "CSIDriver CSINode StorageClass VolumeAttachment", 19, 22, "storage.k8s.io/v1"),
        ("storage.k8s.io/v1beta1", "CSIStorageCapacity", 24, 27, "storage.k8s.io/v1"),
        ("storage.k8s.io/v1alpha1", "VolumeAttributesClass", 31, 35, "storage.k8s.io/v1"),
        ("storagemigration.k8s.io/v1alpha1", "StorageVersionMigration", 34, 35, "storagemigration.k8s.io/v1beta1"),
        ("batch/v1beta1", "CronJob", 21, 25, "batch/v1"),
        ("batch/v2alpha1", "CronJob", 8, 21, "batch/v1"),
        ("discovery.k8s.io/v1beta1", "EndpointSlice", 21, 25, "discovery.k8s.io/v1"),
        ("events.k8s.io/v1beta1", "Event", 19, 25, "events.k8s.io/v1"),
        ("autoscaling/v2beta1", "HorizontalPodAutoscaler", 22, 25, "autoscaling/v2"),
        ("autoscaling/v2beta2", "HorizontalPodAutoscaler", 23, 26, "autoscaling/v2"),
        ("policy/v1beta1", "PodDisruptionBudget", 21, 25, "policy/v1"),
        ("policy/v1beta1", "PodSecurityPolicy", 21, 25, null),
        ("node.k8s.io/v1beta1", "RuntimeClass", 20, 25, "node.k8s.io/v1"),
        ("node.k8s.io/v1alpha1", "RuntimeClass", 20, 24, "node.k8s.io/v1"),
        (
            "flowcontrol.apiserver.k8s.io/v1beta1",
            "FlowSchema PriorityLevelConfiguration",
            23,
            26,
            "flowcontrol.apiserver.k8s.io/v1"
        ),
        (
            "flowcontrol.apiserver.k8s.io/v1beta2",
            "FlowSchema PriorityLevelConfiguration",
            26,
            29,
            "flowcontrol.apiserver.k8s.io/v1"
        ),
        (
            "flowcontrol.apiserver.k8s.io/v1beta3",
            "FlowSchema PriorityLevelConfiguration",
            29,
            32,
            "flowcontrol.apiserver.k8s.io/v1"
        ),
        (
            "resource.k8s.io/v1alpha3",
            "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice",
            33,
            34,
            "resource.k8s.io/v1"
        ),
        (
            "resource.k8s.io/v1beta1",
            "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice",
            33,
            36,
            "resource.k8s.io/v1"
        ),
        ("v1", "Endpoints", 33, null, "discovery.k8s.io/v1 (EndpointSlice)"),
        ("v1", "ComponentStatus", 19, null, null),
    ];
}
