using EksSpec.Reading.Binding;
using EksSpec.Reading.Nodes;
using EksSpec.Writing;

namespace EksSpec.CustomResources;

/// <summary>Reads and writes parts of pods that stand in custom resources.</summary>
internal static class KubernetesParts
{
    /// <summary>How a class is read; null for one that custom resources aren't typed with.</summary>
    public static NodeReader<object>? Find(string type) =>
        type switch
        {
            nameof(V1PodTemplateSpec) => KubernetesReader.ReadV1PodTemplateSpec,
            nameof(V1JobTemplateSpec) => KubernetesReader.ReadV1JobTemplateSpec,
            nameof(V1JobSpec) => KubernetesReader.ReadV1JobSpec,
            nameof(V1PodSpec) => KubernetesReader.ReadV1PodSpec,
            nameof(V1Container) => KubernetesReader.ReadV1Container,
            nameof(V1Volume) => KubernetesReader.ReadV1Volume,
            nameof(V1Affinity) => KubernetesReader.ReadV1Affinity,
            nameof(V1NodeAffinity) => KubernetesReader.ReadV1NodeAffinity,
            nameof(V1Toleration) => KubernetesReader.ReadV1Toleration,
            nameof(V1TopologySpreadConstraint) => KubernetesReader.ReadV1TopologySpreadConstraint,
            nameof(V1ResourceRequirements) => KubernetesReader.ReadV1ResourceRequirements,
            nameof(V1LabelSelector) => KubernetesReader.ReadV1LabelSelector,
            nameof(V1EnvVar) => KubernetesReader.ReadV1EnvVar,
            nameof(V1EnvFromSource) => KubernetesReader.ReadV1EnvFromSource,
            nameof(V1VolumeMount) => KubernetesReader.ReadV1VolumeMount,
            nameof(V1ContainerPort) => KubernetesReader.ReadV1ContainerPort,
            nameof(V1Probe) => KubernetesReader.ReadV1Probe,
            nameof(V1Lifecycle) => KubernetesReader.ReadV1Lifecycle,
            nameof(V1SecurityContext) => KubernetesReader.ReadV1SecurityContext,
            nameof(V1PodSecurityContext) => KubernetesReader.ReadV1PodSecurityContext,
            nameof(V1HostAlias) => KubernetesReader.ReadV1HostAlias,
            nameof(V1PodDNSConfig) => KubernetesReader.ReadV1PodDNSConfig,
            nameof(V1PersistentVolumeClaimSpec) => KubernetesReader.ReadV1PersistentVolumeClaimSpec,
            _ => null,
        };

    /// <summary>The part; else what is wrong in it.</summary>
    public static (T? Part, Finding? Wrong) Read<T>(InlineDocument document)
        where T : class
    {
        List<Finding> findings = [];
        var read = Find(typeof(T).Name)
            ?.Invoke(InlineDocuments.ToNode(document), new(Dialect.Kubernetes, null, findings));
        var wrong = findings.Find(finding => finding.Severity == Severity.Error);
        return (wrong is null ? read as T : null, wrong);
    }

    /// <summary>The part as a document.</summary>
    public static InlineDocument Write(object part)
    {
        JsonWriter writer = new();
        try
        {
            writer.WriteAny(part);
        }
        catch (UnwritableException unwritable)
        {
            throw new ArgumentException(
                $"A part of a pod can't be written: {unwritable.Message}.",
                nameof(part),
                unwritable
            );
        }

        return InlineDocument.Parse(writer.ToString());
    }
}
