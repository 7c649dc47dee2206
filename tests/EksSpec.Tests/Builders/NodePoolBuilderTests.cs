using EksSpec.CustomResources;
using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Tests.Builders;

public class NodePoolBuilderTests
{
    private readonly FleetBuilder _fleet = new("shop", "eu-central-1", "1.34");
    private readonly ClusterBuilder _cluster;

    public NodePoolBuilderTests()
    {
        _cluster = _fleet.AddCluster("shop").AllowApiFrom("203.0.113.10/32").UseKarpenter("1.8.1");
        _cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(min: 2, max: 4);
    }

    [Fact]
    public void A_pool_is_written_with_everything_that_was_said()
    {
        var nodeClass = _cluster.AddNodeClass("standard", "shop-nodes", "al2023@v20260105").WithTag("team", "shop");
        _cluster
            .AddNodePool("spot")
            .Isolate(NodeIsolation.KarpenterSpot)
            .RequireNodes(("kubernetes.io/arch", "amd64"), NodeMatch.Above("karpenter.k8s.aws/instance-cpu", 3))
            .WithInstanceTypes("m5.xlarge", "m6i.xlarge")
            .WithLabel("tier", "batch")
            .WithTaint("team", "shop", TaintEffect.NoExecute)
            .WithLimits(cpu: "100", memory: "400Gi")
            .UseNodeClass(nodeClass)
            .Configure(pool => pool with { Weight = 10, ConsolidateAfter = "5m", ExpireAfter = "720h" });

        Snapshot.Match(Text("nodepool-spot") + "---\n" + Text("ec2nodeclass-standard"));
    }

    [Fact]
    public void Pods_that_run_on_a_pool_get_affinity_and_toleration_and_a_proof()
    {
        var spot = _cluster.AddNodePool("spot").Isolate(NodeIsolation.KarpenterSpot);
        _fleet.AddDeployment("batch", "shop/batch:1").In(_cluster.AddEnvironment("batch").RunsOn(spot));
        _fleet.AddDeployment("api", "shop/api:1").In(_cluster.AddEnvironment("live"));

        var matrix = _fleet.Build().ProvePlacement()["shop"].Matrix;

        Assert.Equal((false, true), (matrix["batch", "main"].Fits, matrix["batch", "nodepool/spot"].Fits));
        Assert.Equal((true, false), (matrix["api", "main"].Fits, matrix["api", "nodepool/spot"].Fits));
    }

    [Fact]
    public void A_pod_that_may_run_elsewhere_is_found()
    {
        var spot = _cluster.AddNodePool("spot").UseSpot();
        _fleet.AddDeployment("batch", "shop/batch:1").In(_cluster.AddEnvironment("batch").RunsOn(spot));

        var finding = Assert.Single(Errors());

        Assert.Contains("main", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_says_the_opposite_of_its_isolation_is_found_at_its_line()
    {
        _cluster.AddNodePool("spot").UseSpot().Isolate(NodeIsolation.KarpenterOnDemand);

        var finding = Assert.Single(Errors(), finding => finding.Rule.Id == "EKS7002");

        Assert.Equal("NodePool spot", finding.Object!.ToString());
        Assert.EndsWith("NodePoolBuilderTests.cs", finding.Position!.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_says_another_taint_than_its_isolation_is_found_once()
    {
        var taint = NodeIsolation.KarpenterSpot.Taints[0];
        _cluster
            .AddNodePool("spot")
            .WithTaint(taint.Key!, "other", Enum.Parse<TaintEffect>(taint.Effect!))
            .Isolate(NodeIsolation.KarpenterSpot);

        Assert.Equal("EKS7001", Assert.Single(Errors()).Rule.Id);
    }

    [Fact]
    public void In_auto_mode_the_node_class_is_the_one_of_EKS()
    {
        var cluster = _fleet.AddCluster("auto").UseAutoMode();
        NodePool? made = null;
        cluster.AddNodePool("spot").Configure(pool => made = pool);

        _fleet.TryBuild(out _, out _);

        Assert.Equal(NodeClassReference.AutoMode("default"), made!.NodeClass);
    }

    [Fact]
    public void A_document_in_a_document_is_refused()
    {
        var pool = NodeIsolation.KarpenterSpot.ToNodePool("spot");

        var refusal = Assert.Throws<ArgumentException>(() =>
            _cluster.AddCustomResource("karpenter.sh/v1", "NodePool", "spot", pool)
        );

        Assert.Contains("AddManifest", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(_cluster.AddCustomResource("karpenter.sh/v1", "NodePool", "spot", pool["spec"]!));
    }

    private IEnumerable<Finding> Errors()
    {
        _fleet.TryBuild(out _, out var findings);
        return findings.Where(finding => finding.Severity == Severity.Error);
    }

    private string Text(string name) =>
        _fleet.Build().Files.Single(file => file.Path.Contains(name, StringComparison.Ordinal)).Text;
}
