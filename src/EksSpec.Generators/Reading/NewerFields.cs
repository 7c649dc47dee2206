namespace EksSpec.Generators.Reading;

/// <summary>
/// Fields that <c>k8s.Models</c>, generated from Kubernetes 1.37, has and the API server 1.36 has not. Those of kinds and parts
/// that only a running cluster fills in are left out.
/// </summary>
internal static class NewerFields
{
    private static readonly HashSet<string> All = new(
        (
            "V1JobSpec.scheduling V1PodSpec.evictionResponders V1EmptyDirVolumeSource.mode V1HTTPGetAction.protocol "
            + "V1GRPCAction.mode V1ConfigMapVolumeSource.defaultUser V1DownwardAPIVolumeSource.defaultUser "
            + "V1ProjectedVolumeSource.defaultUser V1SecretVolumeSource.defaultUser V1ClusterTrustBundleProjection.user "
            + "V1DownwardAPIVolumeFile.user V1KeyToPath.user V1PodCertificateProjection.user "
            + "V1ServiceAccountTokenProjection.user V1Device.nodeAllocatableResources"
        ).Split(' ')
    );

    /// <summary>Whether a field is newer than 1.36.</summary>
    public static bool Contains(string typeName, string jsonName) => All.Contains($"{typeName}.{jsonName}");
}
