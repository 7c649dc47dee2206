using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Storage;

/// <summary>Parts of a site with volumes, and what rules find in it.</summary>
internal static class StorageYaml
{
    /// <summary>A cluster with the driver of EBS, groups in two zones, and more.</summary>
    public static string Cluster(string more = "", string groups = TwoGroups) =>
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n"
        + "metadata: {name: shop, region: eu-west-1, version: '1.34'}\n"
        + $"availabilityZones: [eu-west-1a, eu-west-1b, eu-west-1c]\nmanagedNodeGroups: [{groups}]\n{more}\n";

    public const string TwoGroups =
        "{name: a, minSize: 1, maxSize: 3, availabilityZones: [eu-west-1a]}, {name: b, minSize: 1, maxSize: 3, availabilityZones: [eu-west-1b]}";

    public const string Driver = "iam: {withOIDC: true}\naddons: [{name: aws-ebs-csi-driver}]";

    public static string Class(string more = "", string provisioner = "ebs.csi.aws.com", string name = "fast") =>
        $"apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {{name: {name}}}\nprovisioner: {provisioner}\n"
        + $"volumeBindingMode: WaitForFirstConsumer\n{more}\n";

    public static string Claim(string spec = "storageClassName: fast", string modes = "[ReadWriteOnce]") =>
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\n"
        + $"spec: {{accessModes: {modes}, resources: {{requests: {{storage: 10Gi}}}}, {spec}}}\n";

    public static string Workload(string kind = "Deployment", string spec = "", string pod = "", string name = "web") =>
        $"apiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: {name}}}\nspec:\n"
        + $"  selector: {{matchLabels: {{app: {name}}}}}\n{(spec.Length > 0 ? $"  {spec}\n" : "")}"
        + $"  template:\n    metadata: {{labels: {{app: {name}}}}}\n    spec:\n"
        + "      containers: [{name: web, image: 'shop:1.0'}]\n"
        + $"      volumes: [{{name: data, persistentVolumeClaim: {{claimName: data}}}}]\n{(pod.Length > 0 ? $"      {pod}\n" : "")}";

    public static string Volume(string more = "", string driver = "ebs.csi.aws.com") =>
        "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: orders}\n"
        + "spec: {capacity: {storage: 10Gi}, accessModes: [ReadWriteOnce], "
        + $"csi: {{driver: {driver}, volumeHandle: vol-0123456789abcdef0}}{more}}}\n";

    public static IReadOnlyList<Finding> Found(string rule, params string[] documents) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(string.Join("---\n", documents))))
                .Findings.Where(finding => finding.Rule.Id == rule),
        ];
}
