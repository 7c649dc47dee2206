using EksSpec.Eksctl;
using EksSpec.Placement;
using EksSpec.Values;
using static EksSpec.Tests.Placement.Scene;

namespace EksSpec.Tests.Placement;

public class NodePoolTests
{
    private const string Capacity = "karpenter.sh/capacity-type";

    [Theory]
    [InlineData("karpenter.sh/nodepool", "pool", "Every")]
    [InlineData("kubernetes.io/os", "linux", "Every")]
    [InlineData("kubernetes.io/os", "windows", "None")]
    [InlineData("kubernetes.io/arch", "arm64", "Unknown")]
    [InlineData("kubernetes.io/arch", "amd64", "Unknown")]
    [InlineData("kubernetes.io/arch", "s390x", "None")]
    [InlineData("node.kubernetes.io/instance-type", "m5.large", "Unknown")]
    [InlineData("node.kubernetes.io/instance-type", "large", "None")]
    [InlineData(Capacity, "spot", "Unknown")]
    [InlineData(Capacity, "on-demand", "Unknown")]
    [InlineData(Capacity, "reserved", "Unknown")]
    [InlineData(Capacity, "Spot", "None")]
    [InlineData("karpenter.k8s.aws/instance-family", "m5", "Unknown")]
    [InlineData("eks.amazonaws.com/instance-family", "m5", "None")]
    [InlineData("eks.amazonaws.com/compute-type", "auto", "None")]
    [InlineData("topology.kubernetes.io/region", "ap-northeast-1", "Every")]
    [InlineData("topology.kubernetes.io/zone", "ap-northeast-1a", "Some")]
    [InlineData("kubernetes.io/hostname", "ip-10-0-0-1", "None")]
    [InlineData("team", "payments", "None")]
    public void A_pool_without_requirements_may_start_any_machine(string key, string value, string nodes) =>
        Assert.Equal(nodes, Nodes(Pool(), key, "In", value));

    [Theory]
    [InlineData("karpenter.k8s.aws/instance-family", "Every")]
    [InlineData("karpenter.k8s.aws/instance-category", "Every")]
    [InlineData("karpenter.k8s.aws/instance-generation", "Every")]
    [InlineData("karpenter.k8s.aws/instance-size", "Every")]
    [InlineData("karpenter.k8s.aws/instance-cpu", "Every")]
    [InlineData("karpenter.k8s.aws/instance-cpu-manufacturer", "Every")]
    [InlineData("karpenter.k8s.aws/instance-memory", "Every")]
    [InlineData("karpenter.k8s.aws/instance-network-bandwidth", "Every")]
    [InlineData("karpenter.k8s.aws/instance-ebs-bandwidth", "Every")]
    [InlineData("karpenter.k8s.aws/instance-hypervisor", "Every")]
    [InlineData("karpenter.k8s.aws/instance-encryption-in-transit-supported", "Every")]
    [InlineData("karpenter.k8s.aws/instance-local-nvme", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-gpu-name", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-gpu-manufacturer", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-gpu-count", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-gpu-memory", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-accelerator-name", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-accelerator-manufacturer", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-accelerator-count", "Unknown")]
    [InlineData("karpenter.k8s.aws/instance-colour", "None")]
    [InlineData("kubernetes.io/hostname", "Every")]
    public void Every_machine_says_what_it_is_and_only_some_have_a_card_or_a_disk(string key, string nodes) =>
        Assert.Equal(nodes, Nodes(Pool(), key, "Exists"));

    [Theory]
    [InlineData("In", "spot", "spot", "Every")]
    [InlineData("In", "spot", "on-demand", "None")]
    [InlineData("In", "spot,on-demand", "spot", "Some")]
    [InlineData("In", "spot,on-demand", "reserved", "None")]
    [InlineData("NotIn", "spot", "spot", "None")]
    [InlineData("NotIn", "spot", "on-demand", "Unknown")]
    [InlineData("DoesNotExist", "", "spot", "None")]
    [InlineData("Exists", "", "spot", "Unknown")]
    [InlineData("Gt", "1", "2", "Unknown")]
    [InlineData("Gt", "2", "2", "None")]
    [InlineData("Lt", "2", "2", "None")]
    [InlineData("In", "", "spot", "Unknown")]
    [InlineData("In", "", "anything", "None")]
    public void A_requirement_narrows_a_label(string op, string values, string asked, string nodes)
    {
        var key = op is "DoesNotExist" or "Gt" or "Lt" ? "custom" : Capacity;
        var requirement = Requirement(key, op, values.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(nodes, Nodes(Pool(requirement), key, "In", asked));
    }

    [Theory]
    [InlineData("kubernetes.io/arch", "In", "x86_64")]
    [InlineData(Capacity, "In", "SPOT")]
    [InlineData("kubernetes.io/os", "In", "Linux")]
    [InlineData("kubernetes.io/os", "NotIn", "linux,windows")]
    [InlineData("node.kubernetes.io/instance-type", "In", "m5.huge")]
    [InlineData("karpenter.k8s.aws/instance-family", "In", "M5")]
    [InlineData("karpenter.k8s.aws/instance-cpu", "Gt", "2000")]
    [InlineData("karpenter.k8s.aws/instance-cpu", "In", "3")]
    [InlineData("karpenter.k8s.aws/instance-gpu-name", "In", "a9000")]
    [InlineData("topology.kubernetes.io/zone", "In", "ap-northeast-1z")]
    [InlineData("topology.kubernetes.io/region", "In", "eu-west-1")]
    public void A_pool_that_no_machine_meets_is_no_group(string key, string op, string values) =>
        Assert.Empty(PlacementMatrix.Compute(Cluster(), [Pool(Requirement(key, op, values.Split(',')))]).Groups);

    [Theory]
    [InlineData("karpenter.k8s.aws/instance-family", "In", "m7g", "arm64", "Every")]
    [InlineData("karpenter.k8s.aws/instance-family", "In", "m7g", "amd64", "None")]
    [InlineData("karpenter.k8s.aws/instance-family", "In", "m7g,m7i", "amd64", "Unknown")]
    [InlineData("node.kubernetes.io/instance-type", "In", "m7g.large,m7i.large", "amd64", "Some")]
    [InlineData("kubernetes.io/arch", "NotIn", "arm64", "amd64", "Every")]
    [InlineData("karpenter.k8s.aws/instance-family", "In", "${FAMILY}", "amd64", "Unknown")]
    public void The_machines_decide_the_architecture(string key, string op, string values, string arch, string nodes) =>
        Assert.Equal(nodes, Nodes(Pool(Requirement(key, op, values.Split(','))), "kubernetes.io/arch", "In", arch));

    [Theory]
    [InlineData("1.0.9", 1)]
    [InlineData("1.1.0", 0)]
    [InlineData("0.31.0", 0)]
    [InlineData("v0.32.0", 1)]
    public void A_pool_that_the_cluster_s_Karpenter_does_not_serve_is_no_group(string version, int groups)
    {
        var pool = InlineDocument.Parse(
            """
            {"apiVersion":"karpenter.sh/v1beta1","kind":"NodePool","metadata":{"name":"pool"},"spec":{"template":{"spec":{}}}}
            """
        );

        Assert.Equal(
            groups,
            PlacementMatrix.Compute(Cluster() with { Karpenter = new() { Version = version } }, [pool]).Groups.Count
        );
    }

    [Theory]
    [InlineData("al2023@latest", "linux", "Every")]
    [InlineData("windows2022@latest", "windows", "Every")]
    [InlineData("windows2022@latest", "linux", "None")]
    public void The_image_of_the_node_class_decides_the_operating_system(string alias, string system, string nodes)
    {
        var pool = InlineDocument.Parse(
            """
            {"apiVersion":"karpenter.sh/v1","kind":"NodePool","metadata":{"name":"pool"},"spec":{"template":{"spec":{
              "nodeClassRef":{"group":"karpenter.k8s.aws","kind":"EC2NodeClass","name":"class"},"requirements":[]}}}}
            """
        );
        var nodeClass = InlineDocument.Parse(
            $$$"""
            {"apiVersion":"karpenter.k8s.aws/v1","kind":"EC2NodeClass","metadata":{"name":"class"},"spec":{
              "amiSelectorTerms":[{"alias":"{{{alias}}}"}]}}
            """
        );
        var matrix = PlacementMatrix.Compute(
            Cluster(),
            [pool, nodeClass, Deployment("api", Selecting("kubernetes.io/os", system))]
        );

        Assert.Equal(nodes, matrix["api", "nodepool/pool"].Nodes.ToString());
    }

    [Theory]
    [InlineData("spot", true)]
    [InlineData("on-demand", false)]
    [InlineData("spot,on-demand", null)]
    [InlineData(null, null)]
    public void One_capacity_type_says_how_the_nodes_are_bought(string? types, bool? spot)
    {
        var pool = types is null ? Pool() : Pool(Requirement(Capacity, "In", types.Split(',')));

        Assert.Equal(spot, MayBeSpot(PlacementMatrix.Compute(Cluster(), [pool])));
    }

    [Fact]
    public void The_template_s_labels_and_taints_are_those_of_the_nodes()
    {
        var pool = InlineDocument.Parse(
            """
            {"apiVersion":"karpenter.sh/v1","kind":"NodePool","metadata":{"name":"pool"},"spec":{"template":{
              "metadata":{"labels":{"team":"payments","count":3}},
              "spec":{"taints":[{"key":"team","value":"payments","effect":"NoSchedule"}]}}}}
            """
        );
        var pod = Selecting("team", "payments");
        pod.Tolerations = [Toleration("team", "Equal", "payments")];
        var matrix = PlacementMatrix.Compute(Cluster(), [pool, Deployment("api", pod), Deployment("web", new())]);

        Assert.Equal([Taint("team", "payments")], matrix.Groups[0].Taints);
        Assert.Equal(ValueMap.Of(("count", "3"), ("team", "payments")), matrix.Groups[0].OwnLabels);
        Assert.Equal(PlacementGroupKind.NodePool, matrix.Groups[0].Kind);
        Assert.Equal(NodeCoverage.Every, matrix["api", "nodepool/pool"].Nodes);
        Assert.Equal(NodeCoverage.None, matrix["web", "nodepool/pool"].Nodes);
    }

    [Fact]
    public void A_pool_of_auto_mode_has_the_labels_of_auto_mode()
    {
        var pool = NodeIsolation.Ec2Spot.ToNodePool("pool", autoMode: true);
        string In(string key, string value)
        {
            var pod = Selecting(key, value);
            pod.Tolerations = [Toleration(null, "Exists")];
            return PlacementMatrix.Compute(Cluster(), [pool, Deployment("api", pod)])[0, 0].Nodes.ToString();
        }

        Assert.Equal("Every", In("eks.amazonaws.com/compute-type", "auto"));
        Assert.Equal("Unknown", In("eks.amazonaws.com/instance-family", "m5"));
        Assert.Equal("None", In("karpenter.k8s.aws/instance-family", "m5"));
    }

    [Theory]
    [InlineData("""{"apiVersion":"karpenter.sh/v1beta1","kind":"NodePool"}""", true)]
    [InlineData("""{"apiVersion":"karpenter.sh/v1","kind":"NodeClaim"}""", false)]
    [InlineData("""{"apiVersion":"example.com/v1","kind":"NodePool"}""", false)]
    [InlineData("""{"kind":"NodePool"}""", false)]
    [InlineData("[]", false)]
    public void Only_a_NodePool_of_Karpenter_is_a_group(string json, bool isGroup)
    {
        var groups = PlacementMatrix.Compute(Cluster(), [InlineDocument.Parse(json)]).Groups;

        Assert.Equal(isGroup ? ["nodepool/"] : [], groups.Select(group => group.Name));
    }

    [Theory]
    [InlineData("auto/system", "kubernetes.io/arch", "arm64", "Some")]
    [InlineData("auto/general-purpose", "kubernetes.io/arch", "arm64", "None")]
    [InlineData("auto/general-purpose", "kubernetes.io/arch", "amd64", "Every")]
    [InlineData("auto/general-purpose", "kubernetes.io/os", "linux", "Every")]
    [InlineData("auto/general-purpose", "karpenter.sh/nodepool", "general-purpose", "Every")]
    [InlineData("auto/general-purpose", Capacity, "on-demand", "Every")]
    [InlineData("auto/general-purpose", "eks.amazonaws.com/compute-type", "auto", "Every")]
    [InlineData("auto/general-purpose", "eks.amazonaws.com/instance-family", "m5", "Unknown")]
    [InlineData("auto/general-purpose", "node.kubernetes.io/instance-type", "m5.large", "Unknown")]
    [InlineData("auto/general-purpose", "node.kubernetes.io/instance-type", "large", "None")]
    [InlineData("auto/general-purpose", "topology.kubernetes.io/region", "ap-northeast-1", "Every")]
    [InlineData("auto/general-purpose", "topology.kubernetes.io/zone", "ap-northeast-1c", "Some")]
    [InlineData("auto/general-purpose", "kubernetes.io/hostname", "ip-10-0-0-1", "None")]
    public void The_pools_of_auto_mode_have_these_labels(string pool, string key, string value, string nodes)
    {
        var pod = Selecting(key, value);
        pod.Tolerations = [Toleration("CriticalAddonsOnly", "Exists", null, "NoSchedule")];
        var cluster = Cluster() with { AutoModeConfig = new() { Enabled = true } };

        Assert.Equal(nodes, PlacementMatrix.Compute(cluster, [Deployment("api", pod)])["api", pool].Nodes.ToString());
    }

    [Fact]
    public void Auto_mode_has_the_pools_it_names_and_the_system_pool_keeps_others_off()
    {
        string[] Pools(AutoModeConfig auto) =>
            [
                .. PlacementMatrix
                    .Compute(Cluster() with { AutoModeConfig = auto }, [])
                    .Groups.Select(group => group.Name),
            ];
        var system = PlacementMatrix.Compute(
            Cluster() with
            {
                AutoModeConfig = new() { Enabled = true, NodePools = ["system"] },
            },
            [Deployment("api", new())]
        );

        Assert.Equal(["auto/general-purpose", "auto/system"], Pools(new() { Enabled = true }));
        Assert.Equal(["auto/system"], Pools(new() { Enabled = true, NodePools = ["system"] }));
        Assert.Empty(Pools(new() { Enabled = true, NodePools = [] }));
        Assert.Empty(Pools(new() { Enabled = false }));
        Assert.Empty(Pools(new()));
        Assert.False(system[0, 0].Fits);
        Assert.False(MayBeSpot(system));
        Assert.Equal(PlacementGroupKind.AutoMode, system.Groups[0].Kind);
    }

    private static InlineDocument Pool(params k8s.Models.V1NodeSelectorRequirement[] requirements) =>
        InlineDocument.OfMap(
            ("apiVersion", "karpenter.sh/v1"),
            ("kind", "NodePool"),
            ("metadata", InlineDocument.OfMap(("name", "pool"))),
            (
                "spec",
                InlineDocument.OfMap(
                    (
                        "template",
                        InlineDocument.OfMap(
                            (
                                "spec",
                                InlineDocument.OfMap(
                                    ("requirements", InlineDocument.OfList([.. requirements.Select(Written)]))
                                )
                            )
                        )
                    )
                )
            )
        );

    private static InlineDocument Written(k8s.Models.V1NodeSelectorRequirement requirement) =>
        InlineDocument.OfMap(
            ("key", requirement.Key),
            ("operator", requirement.OperatorProperty),
            ("values", InlineDocument.OfList([.. requirement.Values.Select(InlineDocument.OfText)]))
        );

    private static string Nodes(InlineDocument pool, string key, string op, params string[] values) =>
        PlacementMatrix
            .Compute(Cluster(), [pool, Deployment("api", Requiring(Term(Requirement(key, op, values))))])[0, 0]
            .Nodes.ToString();
}
