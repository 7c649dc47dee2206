namespace EksSpec.Rules;

/// <summary>The kinds without pods.</summary>
internal static class OtherKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KubernetesKind> All =
    [
        KubernetesKind.Of<V1Service>(
            new("Service") { Names = NameSpelling.Label, KeepsGeneration = true },
            new ServiceAddresses(),
            new ServiceShape(),
            new ServicePorts(),
            new ServiceTraffic()
        ),
        KubernetesKind.Of<V1Ingress>(new("Ingress"), new IngressRules()),
        KubernetesKind.Of<V1IngressClass>(new("IngressClass") { Namespaced = false }, new IngressClasses()),
        KubernetesKind.Of<V1NetworkPolicy>(new("NetworkPolicy"), new NetworkPolicies()),
        KubernetesKind.Of<V1EndpointSlice>(new("EndpointSlice"), new EndpointSlices()),
        KubernetesKind.Of<V1ConfigMap>(new("ConfigMap") { KeepsGeneration = true }, new ConfigMaps()),
        KubernetesKind.Of<V1Secret>(new("Secret") { KeepsGeneration = true }, new Secrets()),
        KubernetesKind.Of<V1ServiceAccount>(new("ServiceAccount") { KeepsGeneration = true }),
        KubernetesKind.Of<V1Namespace>(
            new("Namespace")
            {
                Names = NameSpelling.Label,
                Namespaced = false,
                KeepsGeneration = true,
            },
            new Namespaces()
        ),
        KubernetesKind.Of<V1PersistentVolumeClaim>(
            new("PersistentVolumeClaim") { KeepsGeneration = true },
            new Claims()
        ),
        KubernetesKind.Of<V1PersistentVolume>(
            new("PersistentVolume") { Namespaced = false, KeepsGeneration = true },
            new Volumes()
        ),
        KubernetesKind.Of<V1StorageClass>(
            new("StorageClass") { Namespaced = false, KeepsGeneration = true },
            new StorageClasses()
        ),
        KubernetesKind.Of<V2HorizontalPodAutoscaler>(
            new("HorizontalPodAutoscaler") { KeepsGeneration = true },
            new Autoscalers()
        ),
        KubernetesKind.Of<V1HorizontalPodAutoscaler>(
            new("HorizontalPodAutoscaler") { KeepsGeneration = true },
            new AutoscalersV1()
        ),
        KubernetesKind.Of<V1PodDisruptionBudget>(
            new("PodDisruptionBudget") { Names = NameSpelling.PathSegment, MetadataLast = true },
            new DisruptionBudgets()
        ),
        KubernetesKind.Of<V1ResourceQuota>(new("ResourceQuota") { KeepsGeneration = true }, new ResourceQuotas()),
        KubernetesKind.Of<V1LimitRange>(
            new("LimitRange") { NameOptional = true, KeepsGeneration = true },
            new LimitRanges()
        ),
        KubernetesKind.Of<V1PriorityClass>(new("PriorityClass") { Namespaced = false }, new PriorityClasses()),
        KubernetesKind.Of<V1Role>(
            new("Role") { Names = NameSpelling.PathSegment, KeepsGeneration = true },
            new Roles()
        ),
        KubernetesKind.Of<V1ClusterRole>(
            new("ClusterRole")
            {
                Names = NameSpelling.PathSegment,
                Namespaced = false,
                KeepsGeneration = true,
            },
            new ClusterRoles()
        ),
        KubernetesKind.Of<V1RoleBinding>(
            new("RoleBinding") { Names = NameSpelling.PathSegment, KeepsGeneration = true },
            new RoleBindings()
        ),
        KubernetesKind.Of<V1ClusterRoleBinding>(
            new("ClusterRoleBinding")
            {
                Names = NameSpelling.PathSegment,
                Namespaced = false,
                KeepsGeneration = true,
            },
            new ClusterRoleBindings()
        ),
        KubernetesKind.Of<V1ValidatingAdmissionPolicy>(
            new("ValidatingAdmissionPolicy") { Namespaced = false },
            new AdmissionPolicies()
        ),
        KubernetesKind.Of<V1ValidatingAdmissionPolicyBinding>(
            new("ValidatingAdmissionPolicyBinding") { Namespaced = false },
            new AdmissionBindings()
        ),
        KubernetesKind.Of<V1ValidatingWebhookConfiguration>(
            new("ValidatingWebhookConfiguration") { Namespaced = false },
            new ValidatingWebhooks()
        ),
        KubernetesKind.Of<V1MutatingWebhookConfiguration>(
            new("MutatingWebhookConfiguration") { Namespaced = false },
            new MutatingWebhooks()
        ),
        KubernetesKind.Of<V1RuntimeClass>(
            new("RuntimeClass") { Namespaced = false, KeepsGeneration = true },
            new RuntimeClasses()
        ),
    ];
}
