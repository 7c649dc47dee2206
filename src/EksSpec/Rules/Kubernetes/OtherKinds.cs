using k8s.Models;

namespace EksSpec.Rules;

/// <summary>The kinds without pods.</summary>
internal static class OtherKinds
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<KindRules> All =
    [
        new KindRules<V1Service>(
            new("Service") { Names = NameSpelling.Label, KeepsGeneration = true },
            new ServiceAddresses(),
            new ServiceShape(),
            new ServicePorts(),
            new ServiceTraffic()
        ),
        new KindRules<V1Ingress>(new("Ingress"), new IngressRules()),
        new KindRules<V1IngressClass>(new("IngressClass") { Namespaced = false }, new IngressClasses()),
        new KindRules<V1NetworkPolicy>(new("NetworkPolicy"), new NetworkPolicies()),
        new KindRules<V1EndpointSlice>(new("EndpointSlice"), new EndpointSlices()),
        new KindRules<V1ConfigMap>(new("ConfigMap") { KeepsGeneration = true }, new ConfigMaps()),
        new KindRules<V1Secret>(new("Secret") { KeepsGeneration = true }, new Secrets()),
        new KindRules<V1ServiceAccount>(new("ServiceAccount") { KeepsGeneration = true }),
        new KindRules<V1Namespace>(
            new("Namespace")
            {
                Names = NameSpelling.Label,
                Namespaced = false,
                KeepsGeneration = true,
            },
            new Namespaces()
        ),
        new KindRules<V1PersistentVolumeClaim>(new("PersistentVolumeClaim") { KeepsGeneration = true }, new Claims()),
        new KindRules<V1PersistentVolume>(
            new("PersistentVolume") { Namespaced = false, KeepsGeneration = true },
            new Volumes()
        ),
        new KindRules<V1StorageClass>(
            new("StorageClass") { Namespaced = false, KeepsGeneration = true },
            new StorageClasses()
        ),
        new KindRules<V2HorizontalPodAutoscaler>(
            new("HorizontalPodAutoscaler") { KeepsGeneration = true },
            new Autoscalers()
        ),
        new KindRules<V1HorizontalPodAutoscaler>(
            new("HorizontalPodAutoscaler") { KeepsGeneration = true },
            new AutoscalersV1()
        ),
        new KindRules<V1PodDisruptionBudget>(
            new("PodDisruptionBudget") { Names = NameSpelling.PathSegment, MetadataLast = true },
            new DisruptionBudgets()
        ),
        new KindRules<V1ResourceQuota>(new("ResourceQuota") { KeepsGeneration = true }, new ResourceQuotas()),
        new KindRules<V1LimitRange>(
            new("LimitRange") { NameOptional = true, KeepsGeneration = true },
            new LimitRanges()
        ),
        new KindRules<V1PriorityClass>(new("PriorityClass") { Namespaced = false }, new PriorityClasses()),
        new KindRules<V1Role>(new("Role") { Names = NameSpelling.PathSegment, KeepsGeneration = true }, new Roles()),
        new KindRules<V1ClusterRole>(
            new("ClusterRole")
            {
                Names = NameSpelling.PathSegment,
                Namespaced = false,
                KeepsGeneration = true,
            },
            new ClusterRoles()
        ),
        new KindRules<V1RoleBinding>(
            new("RoleBinding") { Names = NameSpelling.PathSegment, KeepsGeneration = true },
            new RoleBindings()
        ),
        new KindRules<V1ClusterRoleBinding>(
            new("ClusterRoleBinding")
            {
                Names = NameSpelling.PathSegment,
                Namespaced = false,
                KeepsGeneration = true,
            },
            new ClusterRoleBindings()
        ),
        new KindRules<V1ValidatingAdmissionPolicy>(
            new("ValidatingAdmissionPolicy") { Namespaced = false },
            new AdmissionPolicies()
        ),
        new KindRules<V1ValidatingAdmissionPolicyBinding>(
            new("ValidatingAdmissionPolicyBinding") { Namespaced = false },
            new AdmissionBindings()
        ),
        new KindRules<V1ValidatingWebhookConfiguration>(
            new("ValidatingWebhookConfiguration") { Namespaced = false },
            new ValidatingWebhooks()
        ),
        new KindRules<V1MutatingWebhookConfiguration>(
            new("MutatingWebhookConfiguration") { Namespaced = false },
            new MutatingWebhooks()
        ),
        new KindRules<V1RuntimeClass>(
            new("RuntimeClass") { Namespaced = false, KeepsGeneration = true },
            new RuntimeClasses()
        ),
    ];
}
