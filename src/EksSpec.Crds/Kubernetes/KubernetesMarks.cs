namespace EksSpec.Crds;

/// <summary>The fields by which parts of pods are told from everything else that definitions hold.</summary>
/// <param name="Type">The class of <c>k8s.Models</c>.</param>
/// <param name="Fields">The fields, each a way of properties.</param>
internal sealed record KubernetesMarks(string Type, params string[] Fields)
{
    private readonly Lazy<string[][]> _ways = new(() => [.. Fields.Select(field => field.Split('.'))]);

    /// <summary>All classes that are told. The library reads and writes the same.</summary>
    public static IReadOnlyList<KubernetesMarks> All { get; } =
    [
        new("V1PodTemplateSpec", "spec.containers"),
        new("V1JobTemplateSpec", "spec.template.spec.containers"),
        new("V1JobSpec", "backoffLimit", "template.spec.containers"),
        new("V1PodSpec", "containers", "restartPolicy", "volumes"),
        new("V1Container", "image", "envFrom", "volumeMounts"),
        new("V1Volume", "configMap", "emptyDir", "hostPath"),
        new("V1Affinity", "nodeAffinity", "podAffinity", "podAntiAffinity"),
        new("V1NodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms"),
        new("V1Toleration", "effect", "operator", "tolerationSeconds"),
        new("V1TopologySpreadConstraint", "maxSkew", "topologyKey", "whenUnsatisfiable"),
        new("V1ResourceRequirements", "limits", "requests"),
        new("V1LabelSelector", "matchExpressions", "matchLabels"),
        new("V1EnvVar", "name", "value", "valueFrom.secretKeyRef"),
        new("V1EnvFromSource", "configMapRef", "secretRef"),
        new("V1VolumeMount", "mountPath", "name", "subPath"),
        new("V1ContainerPort", "containerPort", "hostPort"),
        new("V1Probe", "httpGet", "periodSeconds"),
        new("V1Lifecycle", "postStart", "preStop"),
        new("V1SecurityContext", "capabilities", "privileged"),
        new("V1PodSecurityContext", "fsGroup", "runAsUser"),
        new("V1HostAlias", "hostnames", "ip"),
        new("V1PodDNSConfig", "nameservers", "searches"),
        new("V1PersistentVolumeClaimSpec", "accessModes", "storageClassName", "volumeName"),
    ];

    /// <summary>The fields as ways of properties.</summary>
    public IReadOnlyList<string[]> Ways => _ways.Value;
}
