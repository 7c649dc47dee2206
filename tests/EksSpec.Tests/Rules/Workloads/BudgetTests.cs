using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Workloads;

/// <summary>The arithmetic of evictions, as the disruption controller does it.</summary>
public class BudgetTests
{
    [Theory]
    [InlineData("minAvailable: 1", 1, true)]
    [InlineData("minAvailable: 1", 2, false)]
    [InlineData("minAvailable: 5", 2, true)]
    [InlineData("minAvailable: 1", 0, false)]
    [InlineData("minAvailable: 60%", 2, true)]
    [InlineData("minAvailable: 50%", 2, false)]
    [InlineData("minAvailable: 51%", 2, true)]
    [InlineData("minAvailable: 67%", 3, true)]
    [InlineData("minAvailable: 66%", 3, false)]
    [InlineData("minAvailable: 99%", 99, true)]
    [InlineData("minAvailable: 99%", 100, false)]
    [InlineData("minAvailable: 100%", 100, true)]
    [InlineData("minAvailable: 999999999999%", 3, false)]
    [InlineData("maxUnavailable: 0", 3, true)]
    [InlineData("maxUnavailable: 0%", 3, true)]
    [InlineData("maxUnavailable: 1%", 3, false)]
    [InlineData("maxUnavailable: 1", 1, false)]
    public void A_budget_blocks_where_no_pod_may_go(string bound, int replicas, bool blocks) =>
        Assert.Equal(blocks, Found(Deployment("web", replicas), Budget("web", bound)).Contains("EKS4030"));

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void What_counts_is_the_fewest_an_autoscaler_goes_down_to(int least, bool blocks)
    {
        var scaler = $$"""
            apiVersion: keda.sh/v1alpha1
            kind: ScaledObject
            metadata: { name: web }
            spec: { scaleTargetRef: { name: web }, minReplicaCount: {{least}}, maxReplicaCount: 9 }
            """;

        Assert.Equal(
            blocks,
            Found(Deployment("web", null), scaler, Budget("web", "minAvailable: 75%")).Contains("EKS4030")
                || Found(Deployment("web", null), scaler, Budget("web", "minAvailable: 3")).Contains("EKS4030")
        );
    }

    [Theory]
    [InlineData("podDisruptionBudget: { enabled: false }", false)]
    [InlineData("replicaCount: 3", true)]
    public void The_budget_of_an_addon_counts_too(string values, bool isTwice)
    {
        var cluster = $$"""
            apiVersion: eksctl.io/v1alpha5
            kind: ClusterConfig
            metadata: { name: shop, region: eu-west-1 }
            addons: [{ name: coredns, configurationValues: "{{values}}" }]
            """;
        const string Budget = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: dns, namespace: kube-system }
            spec: { minAvailable: 1, selector: { matchLabels: { k8s-app: kube-dns } } }
            """;

        Assert.Equal(isTwice, Found(cluster, Budget).Contains("EKS4300"));
        Assert.DoesNotContain("EKS4300", Found(cluster, Budget.Replace("kube-dns", "other", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_finding_counts_the_workloads_with_two_budgets()
    {
        var all = Budget("all", "maxUnavailable: 1").Replace("matchLabels: { app: all }", "", StringComparison.Ordinal);
        string[] names = ["a", "b", "c", "d", "e"];
        string[] documents =
        [
            .. names.Select(name => Deployment(name, 2)),
            .. names.Select(name => Budget(name, "maxUnavailable: 1")),
            all,
        ];

        var finding = Assert.Single(
            SpecRules.Check(Landscape.Of(SpecReader.Read(string.Join("\n---\n", documents)))).Findings,
            finding => finding.Rule.Id == "EKS4300"
        );

        Assert.Equal("PodDisruptionBudget all", finding.Object!.ToString());
        Assert.Contains(
            "Deployment a, Deployment b, Deployment c and 2 more",
            finding.Message,
            StringComparison.Ordinal
        );
    }

    private static string Deployment(string name, int? replicas) =>
        $$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: {{name}} }
            spec:
              {{(replicas is null ? "" : $"replicas: {replicas}")}}
              selector: { matchLabels: { app: {{name}} } }
              template:
                metadata: { labels: { app: {{name}} } }
                spec: { containers: [{ name: web, image: "shop:1.0" }] }
            """;

    private static string Budget(string name, string bound) =>
        $$"""
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: {{name}} }
            spec: { {{bound}}, selector: { matchLabels: { app: {{name}} } } }
            """;

    private static HashSet<string> Found(params string[] documents) =>
        [
            .. SpecRules
                .Check(Landscape.Of(SpecReader.Read(string.Join("\n---\n", documents))))
                .Findings.Select(finding => finding.Rule.Id),
        ];
}
