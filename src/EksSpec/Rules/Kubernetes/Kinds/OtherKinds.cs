using static EksSpec.Rules.KubernetesKind;

namespace EksSpec.Rules;

/// <summary>The kinds without pods.</summary>
internal static class OtherKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KubernetesKind> All =
    [
        Of<V1Service>(
            new("Service") { Names = NameSpelling.Label, KeepsGeneration = true },
            new ServiceAddresses(),
            new ServiceShape(),
            new ServicePorts(),
            new ServiceTraffic()
        ),
        Of<V1Ingress>(new("Ingress"), new IngressRules()),
        Of<V1IngressClass>(new("IngressClass") { Namespaced = false }, new IngressClasses()),
        Of<V1NetworkPolicy>(new("NetworkPolicy"), new NetworkPolicies()),
        Of<V1EndpointSlice>(new("EndpointSlice"), new EndpointSlices()),
        Of<V1ConfigMap>(new("ConfigMap") { KeepsGeneration = true }, new ConfigMaps()),
        Of<V1Secret>(new("Secret") { KeepsGeneration = true }, new Secrets()),
        Of<V1ServiceAccount>(new("ServiceAccount") { KeepsGeneration = true }),
        Of<V1Namespace>(
            new("Namespace")
            {
                Names = NameSpelling.Label,
                Namespaced = false,
                KeepsGeneration = true,
            },
            new Namespaces()
        ),
        Of<V1PersistentVolumeClaim>(new("PersistentVolumeClaim") { KeepsGeneration = true }, new Claims()),
        Of<V1PersistentVolume>(new("PersistentVolume") { Namespaced = false, KeepsGeneration = true }, new Volumes()),
        Of<V1StorageClass>(new("StorageClass") { Namespaced = false, KeepsGeneration = true }, new StorageClasses()),
        Of<V2HorizontalPodAutoscaler>(new("HorizontalPodAutoscaler") { KeepsGeneration = true }, new Autoscalers()),
        Of<V1HorizontalPodAutoscaler>(new("HorizontalPodAutoscaler") { KeepsGeneration = true }, new AutoscalersV1()),
        Of<V1PodDisruptionBudget>(
            new("PodDisruptionBudget") { Names = NameSpelling.PathSegment, MetadataLast = true },
            new DisruptionBudgets()
        ),
        Of<V1ResourceQuota>(new("ResourceQuota") { KeepsGeneration = true }, new ResourceQuotas()),
        Of<V1LimitRange>(new("LimitRange") { NameOptional = true, KeepsGeneration = true }, new LimitRanges()),
        Of<V1PriorityClass>(new("PriorityClass") { Namespaced = false }, new PriorityClasses()),
        Of<V1Role>(Rbac("Role", namespaced: true), new Roles()),
        Of<V1ClusterRole>(Rbac("ClusterRole", namespaced: false), new ClusterRoles()),
        Of<V1RoleBinding>(Rbac("RoleBinding", namespaced: true), new RoleBindings()),
        Of<V1ClusterRoleBinding>(Rbac("ClusterRoleBinding", namespaced: false), new ClusterRoleBindings()),
        Of<V1ValidatingAdmissionPolicy>(
            new("ValidatingAdmissionPolicy") { Namespaced = false, BareFinalizers = true },
            new AdmissionPolicies()
        ),
        Of<V1ValidatingAdmissionPolicyBinding>(
            new("ValidatingAdmissionPolicyBinding") { Namespaced = false, BareFinalizers = true },
            new AdmissionBindings()
        ),
        Of<V1MutatingAdmissionPolicy>(
            new("MutatingAdmissionPolicy") { Namespaced = false, BareFinalizers = true },
            new MutatingPolicies()
        ),
        Of<V1MutatingAdmissionPolicyBinding>(
            new("MutatingAdmissionPolicyBinding") { Namespaced = false, BareFinalizers = true },
            new MutatingBindings()
        ),
        Of<V1CustomResourceDefinition>(
            new("CustomResourceDefinition")
            {
                Namespaced = false,
                KeepsGeneration = true,
                BareFinalizers = true,
            },
            new Definitions()
        ),
        Of<V1ValidatingWebhookConfiguration>(
            new("ValidatingWebhookConfiguration") { Namespaced = false, BareFinalizers = true },
            new ValidatingWebhooks()
        ),
        Of<V1MutatingWebhookConfiguration>(
            new("MutatingWebhookConfiguration") { Namespaced = false, BareFinalizers = true },
            new MutatingWebhooks()
        ),
        Of<V1RuntimeClass>(
            new("RuntimeClass")
            {
                Namespaced = false,
                KeepsGeneration = true,
                BareFinalizers = true,
            },
            new RuntimeClasses()
        ),
    ];

    private static ObjectKind Rbac(string name, bool namespaced) =>
        new(name)
        {
            Names = NameSpelling.PathSegment,
            Namespaced = namespaced,
            KeepsGeneration = true,
        };
}
