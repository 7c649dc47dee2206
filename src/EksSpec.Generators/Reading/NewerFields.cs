namespace EksSpec.Generators.Reading;

/// <summary>
/// Fields that <c>k8s.Models</c>, generated from Kubernetes 1.37, has and the API server 1.36 has not. Those of kinds and parts
/// that only a running cluster fills in are left out.
/// </summary>
internal static class NewerFields
{
    /// <summary>Whether a field is newer than 1.36.</summary>
    public static bool Contains(string typeName, string jsonName) =>
        (typeName, jsonName) switch
        {

            ("V1JobSpec", "scheduling")
            or
            ("V1PodSpec", "evictionResponders")
            or
            ("V1EmptyDirVolumeSource", "mode")
            or
            ("V1HTTPGetAction", "protocol")
            or ("V1GRPCAction", "mode") => true,
            (
                "V1ConfigMapVolumeSource"
                    or "V1DownwardAPIVolumeSource"
                    or "V1ProjectedVolumeSource"
                    or "V1SecretVolumeSource",
                "defaultUser"
            ) => true,
            (
                "V1ClusterTrustBundleProjection"
                    or "V1DownwardAPIVolumeFile"
                    or "V1KeyToPath"
                    or "V1PodCertificateProjection"
                    or "V1ServiceAccountTokenProjection",
                "user"
            ) => true,
            _ => false,
        };
}
