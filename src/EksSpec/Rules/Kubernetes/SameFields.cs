using System.Collections.Frozen;

namespace EksSpec.Rules;

/// <summary>
/// Which objects of an old API version mean the same in the one that replaces it. Source: the deprecation guide of
/// Kubernetes, and the types and defaults of both versions.
/// </summary>
internal static class SameFields
{
    private static readonly FrozenSet<(string ApiVersion, string Kind)> Kinds = All().ToFrozenSet();

    /// <summary>Whether nothing but the API version has to be changed.</summary>
    public static bool Hold(string apiVersion, string kind, object manifest)
    {
        var spec = (manifest as InlineDocument)?["spec"];
        return Kinds.Contains((apiVersion, kind))
            && kind switch
            {
                // The old version chose no pods with an empty selector, the new one chooses all.
                "PodDisruptionBudget" => spec?["selector"] is not { } selector || HasEntries(selector),
                // Where they were absent, the oldest versions filled in other values than the new one.
                "Deployment" or "ReplicaSet" => spec is not null && IsSelected(spec),
                "DaemonSet" or "StatefulSet" => spec?["updateStrategy"] is not null && IsSelected(spec),
                _ => true,
            };
    }

    private static bool IsSelected(InlineDocument spec) =>
        spec["selector"] is { } selector
        && HasEntries(selector)
        && (spec["rollbackTo"] ?? spec["templateGeneration"]) is null;

    private static bool HasEntries(InlineDocument selector) =>
        selector.Entries.Any(entry => entry.Value.Entries.Count + entry.Value.Items.Count > 0);

    private static IEnumerable<(string, string)> All()
    {
        foreach (var (apiVersion, kinds) in Rows)
        {
            foreach (var kind in kinds.Split(' '))
            {
                yield return (apiVersion, kind);
            }
        }
    }

    private static (string ApiVersion, string Kinds)[] Rows =>
        [
            ("extensions/v1beta1", "DaemonSet Deployment NetworkPolicy ReplicaSet"),
            ("apps/v1beta1", "ControllerRevision Deployment StatefulSet"),
            ("apps/v1beta2", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet"),
            ("networking.k8s.io/v1beta1", "IPAddress IngressClass ServiceCIDR"),
            ("apiregistration.k8s.io/v1beta1", "APIService"),
            ("admissionregistration.k8s.io/v1beta1", "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding"),
            ("authentication.k8s.io/v1beta1", "TokenReview"),
            ("authorization.k8s.io/v1beta1", "SelfSubjectAccessReview SelfSubjectRulesReview"),
            ("coordination.k8s.io/v1beta1", "Lease"),
            ("rbac.authorization.k8s.io/v1beta1", "ClusterRole ClusterRoleBinding Role RoleBinding"),
            ("scheduling.k8s.io/v1alpha1", "PriorityClass"),
            ("scheduling.k8s.io/v1beta1", "PriorityClass"),
            ("storage.k8s.io/v1beta1", "CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment"),
            ("storage.k8s.io/v1alpha1", "VolumeAttributesClass"),
            ("batch/v1beta1", "CronJob"),
            ("batch/v2alpha1", "CronJob"),
            ("autoscaling/v2beta2", "HorizontalPodAutoscaler"),
            ("policy/v1beta1", "PodDisruptionBudget"),
            ("node.k8s.io/v1beta1", "RuntimeClass"),
            ("flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema"),
            ("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema"),
            ("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema"),
        ];
}
