using static EksSpec.Tests.Rules.Storage.StorageYaml;

namespace EksSpec.Tests.Rules.Storage;

public class SharedClaimsTests
{
    private const string Together =
        "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}";

    [Theory]
    [InlineData("Deployment", "replicas: 2", "", 1)]
    [InlineData("Deployment", "replicas: 1", "", 0)]
    [InlineData("Deployment", "replicas: 2", Together, 0)]
    [InlineData("StatefulSet", "replicas: 2", "", 1)]
    [InlineData("StatefulSet", "replicas: 1", "", 0)]
    [InlineData("DaemonSet", "", "", 1)]
    public void Pods_of_several_nodes_share_no_disk(string kind, string spec, string pod, int wrong) =>
        Assert.Equal(wrong, Found("EKS4264", Class(), Claim(), Workload(kind, spec, pod)).Count);

    [Theory]
    [InlineData("local-ebs://dev/xvdbz", 0)]
    [InlineData("vol-0123456789abcdef0", 1)]
    public void A_disk_that_every_node_has_is_for_all_pods(string handle, int wrong)
    {
        var volume = Volume().Replace("vol-0123456789abcdef0", handle, StringComparison.Ordinal);
        var shared = volume.Replace("ReadWriteOnce", "ReadWriteMany", StringComparison.Ordinal);

        Assert.Equal(wrong, Found("EKS4262", shared).Count);
        Assert.Equal(
            wrong,
            Found(
                "EKS4264",
                volume,
                Claim("volumeName: orders, storageClassName: ''"),
                Workload(spec: "replicas: 2")
            ).Count
        );
    }

    [Theory]
    [InlineData("ebs.csi.aws.com", "[ReadWriteOnce]", 1)]
    [InlineData("efs.csi.aws.com", "[ReadWriteOnce]", 0)]
    [InlineData("nfs.csi.k8s.io", "[ReadWriteOnce]", 0)]
    [InlineData("nfs.csi.k8s.io", "[ReadWriteOncePod]", 1)]
    public void It_takes_a_disk_or_a_claim_for_one_pod(string provisioner, string modes, int wrong) =>
        Assert.Equal(
            wrong,
            Found("EKS4264", Class(provisioner: provisioner), Claim(modes: modes), Workload(spec: "replicas: 2")).Count
        );

    [Fact]
    public void On_one_node_they_can() =>
        Assert.Empty(
            Found(
                "EKS4264",
                Cluster(Driver, "{name: a, minSize: 1, maxSize: 1}"),
                Class(),
                Claim(),
                Workload(spec: "replicas: 2")
            )
        );

    [Theory]
    [InlineData("", 1)]
    [InlineData("strategy: {type: Recreate}", 0)]
    [InlineData("strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}", 0)]
    [InlineData("strategy: {rollingUpdate: {maxUnavailable: 100%}}", 0)]
    [InlineData("strategy: {rollingUpdate: {maxUnavailable: 99%}}", 1)]
    [InlineData("replicas: 0", 0)]
    public void The_new_pod_of_a_rollout_waits_for_the_disk(string spec, int wrong) =>
        Assert.Equal(wrong, Found("EKS4265", Class(), Claim(), Workload(spec: spec)).Count);

    [Fact]
    public void Two_workloads_share_no_disk()
    {
        const string One = "strategy: {type: Recreate}";

        var finding = Assert.Single(
            Found("EKS4266", Class(), Claim(), Workload(spec: One), Workload(spec: One, name: "backup"))
        );
        Assert.Contains("'web'", finding.Message, StringComparison.Ordinal);
        Assert.Empty(
            Found("EKS4266", Class(), Claim(), Workload(spec: One), Workload(spec: One, pod: Together, name: "backup"))
        );
    }
}
