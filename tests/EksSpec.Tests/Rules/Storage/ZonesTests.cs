using static EksSpec.Tests.Rules.Storage.StorageYaml;

namespace EksSpec.Tests.Rules.Storage;

public class ZonesTests
{
    private const string Bound = "storageClassName: '', volumeName: orders";

    [Theory]
    [InlineData("topology.kubernetes.io/zone", "eu-west-1b", 0)]
    [InlineData("topology.kubernetes.io/zone", "eu-west-1c", 1)]
    [InlineData("topology.ebs.csi.aws.com/zone", "eu-west-1c", 1)]
    [InlineData("topology.kubernetes.io/region", "eu-west-2", 0)]
    public void A_volume_is_where_nodes_are(string key, string zone, int wrong) =>
        Assert.Equal(
            wrong,
            Found(
                "EKS4271",
                Cluster(Driver),
                Volume(
                    $", nodeAffinity: {{required: {{nodeSelectorTerms: [{{matchExpressions: [{{key: {key}, operator: In, values: [{zone}]}}]}}]}}}}"
                )
            ).Count
        );

    [Fact]
    public void Volumes_of_old_clusters_have_labels()
    {
        var volume = Volume()
            .Replace(
                "{name: orders}",
                "{name: orders, labels: {failure-domain.beta.kubernetes.io/zone: eu-west-1c}}",
                StringComparison.Ordinal
            );

        Assert.Single(Found("EKS4271", Cluster(Driver), volume));
    }

    [Fact]
    public void A_workload_that_no_node_of_the_zone_takes_is_told()
    {
        var made = Class(
            "allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1b]}]}]"
        );
        var pinned = Workload(pod: "nodeSelector: {alpha.eksctl.io/nodegroup-name: a}");

        Assert.Equal(
            "Deployment",
            Assert.Single(Found("EKS4271", Cluster(Driver), made, Claim(), pinned)).Object?.Kind
        );
        Assert.Empty(Found("EKS4271", Cluster(Driver), made, Claim(), Workload()));
    }

    [Theory]
    [InlineData("eu-west-1a", 1)]
    [InlineData("eu-west-1b", 0)]
    public void A_pod_asks_for_the_zone_of_its_volume(string zone, int wrong)
    {
        var made = Class(
            "allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1b]}]}]"
        );
        var pod = Workload(pod: $"nodeSelector: {{topology.kubernetes.io/zone: {zone}}}");

        Assert.Equal(wrong, Found("EKS4274", Cluster(Driver), made, Claim(), pod).Count);
        Assert.Empty(Found("EKS4271", Cluster(Driver), made, Claim(), pod));
    }

    [Theory]
    [InlineData("{name: a, minSize: 1, maxSize: 2}", "EKS4272")]
    [InlineData("{name: a, minSize: 0, maxSize: 2}", "EKS4273")]
    [InlineData("{name: a, minSize: 2, maxSize: 2}", null)]
    [InlineData(TwoGroups, null)]
    [InlineData("{name: a, minSize: 0, maxSize: 2, availabilityZones: [eu-west-1a]}", null)]
    [InlineData("{name: a, minSize: 0, maxSize: 2, availabilityZones: [eu-west-1a, eu-west-1b]}, " + TwoGroups2, null)]
    public void A_growing_group_of_several_zones_is_told(string groups, string? rule)
    {
        string[] site = [Cluster(Driver, groups), Class(), Claim(), Workload(spec: "strategy: {type: Recreate}")];

        Assert.Equal(rule == "EKS4272" ? 1 : 0, Found("EKS4272", site).Count);
        Assert.Equal(rule == "EKS4273" ? 1 : 0, Found("EKS4273", site).Count);
    }

    [Theory]
    [InlineData("ebs.csi.aws.com", "", 1)]
    [InlineData("ebs.csi.aws.com", "volumeBindingMode: Immediate", 1)]
    [InlineData("ebs.csi.aws.com", "volumeBindingMode: WaitForFirstConsumer", 0)]
    [InlineData("efs.csi.aws.com", "volumeBindingMode: Immediate", 0)]
    [InlineData(
        "ebs.csi.aws.com",
        "allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-west-1a]}]}]",
        0
    )]
    public void A_disk_is_made_once_its_zone_is_known(string provisioner, string more, int wrong) =>
        Assert.Equal(
            wrong,
            Found(
                "EKS4270",
                $"apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {{name: fast}}\nprovisioner: {provisioner}\n{more}\n"
            ).Count
        );

    private const string TwoGroups2 =
        "{name: b, minSize: 1, maxSize: 3, availabilityZones: [eu-west-1a]}, {name: c, minSize: 1, maxSize: 3, availabilityZones: [eu-west-1b]}";

    [Fact]
    public void A_program_hears_the_verb()
    {
        var fleet = new FleetBuilder("shop", "eu-west-1");
        var cluster = fleet.AddCluster("shop");
        cluster.AddStorageClass("fast").UseImmediateBinding();
        cluster.AddNodeGroup("main");

        _ = fleet.TryBuild(out _, out var findings);

        Assert.Contains(
            findings,
            finding =>
                finding.Rule.Id == "EKS4270" && finding.Fix.Contains("UseImmediateBinding", StringComparison.Ordinal)
        );
    }
}
