using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Tests.Deliveries;

/// <summary>ReplicaSets whose traffic Spinnaker moves from version to version.</summary>
public class TrafficTests
{
    private readonly SpinnakerShop _shop = new();

    [Fact]
    public void A_service_chooses_by_a_label_that_no_pod_has_before()
    {
        _shop.AddShop();

        var text = Built().Files.Single(file => file.Path == "test/develop/shop.yaml").Text;

        Assert.Contains(
            "traffic.spinnaker.io/load-balancers: \"[\\\"service shop\\\"]\"",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("strategy.spinnaker.io/max-version-history: \"2\"", text, StringComparison.Ordinal);
        Assert.Contains("  selector:\n    traffic.eksspec.dev/shop: \"true\"\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("        traffic.eksspec.dev", text, StringComparison.Ordinal);
        Assert.DoesNotContain("kind: Deployment", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_finds_anything_in_it() =>
        Assert.DoesNotContain(
            With(shop => shop.AddDisruptionBudget()).Findings,
            finding => finding.Severity > Severity.Info && finding.Object?.Kind != "ClusterConfig"
        );

    [Fact]
    public void A_release_gives_traffic_together_with_what_scales_it_and_gives_it_back()
    {
        _shop.AddShop();

        var release = _shop.Release(new("shop"));

        var stage = SpinnakerShop.Stage(release, "Give traffic to shop in test/develop");
        Assert.Equal(
            """{"enabled":true,"options":{"enableTraffic":true,"services":["service shop"],"strategy":"bluegreen"}}""",
            stage["trafficManagement"]!.ToString()
        );
        Assert.Equal(
            ["ReplicaSet", "HorizontalPodAutoscaler"],
            stage["manifests"]!.Items.Select(item => item["kind"]!.AsText)
        );
        var back = SpinnakerShop.Stage(release, "Give traffic back to shop in test/develop");
        Assert.Equal(("replicaSet shop", "second_newest"), (back["cluster"]!.AsText, back["criteria"]!.AsText));
        var away = SpinnakerShop.Stage(release, "Take traffic from shop in test/develop");
        Assert.Equal(("disableManifest", "newest"), (away["type"]!.AsText, away["criteria"]!.AsText));
    }

    [Fact]
    public void Where_older_versions_are_deleted_none_comes_back()
    {
        _shop.AddShop();

        var release = _shop.Release(new("shop") { Traffic = TrafficStrategy.Highlander });

        Assert.DoesNotContain(release["stages"]!.Items, stage => stage["type"]!.AsText == "enableManifest");
    }

    [Fact]
    public void Its_pods_run_where_those_of_a_Deployment_do()
    {
        var spot = _shop
            .Test.AddNodeGroup("spot")
            .WithInstanceTypes("m5.large")
            .Isolate(NodeIsolation.Dedicated("team", "shop"));
        _shop.AddShop().In(_shop.Environments[0], shop => shop.RunsOn(spot));
        _shop.AddApi().In(_shop.Environments[0], api => api.RunsOn(spot));

        var matrix = Built().ProvePlacement()["test"].Matrix;

        matrix.Of("ReplicaSet/develop/shop").IsOnlyOn("spot");
        matrix.Of("Deployment/develop/api").IsOnlyOn("spot");
    }

    [Fact]
    public void Without_a_service_there_is_no_traffic()
    {
        var shop = _shop.Fleet.AddReplicaSet("shop", "shop:1").UseTraffic();
        shop.In(_shop.Environments[0]);

        Assert.False(_shop.Fleet.TryBuild(out _, out var findings));
        Assert.Contains(
            findings,
            finding => finding.Message == "'shop' takes traffic from Spinnaker, and no Service leads to it."
        );
    }

    [Fact]
    public void Another_tool_that_delivers_sends_no_traffic()
    {
        _shop.AddShop();

        Assert.False(_shop.Fleet.DeliverWith(new Kustomize()).TryBuild(out _, out var findings));
        Assert.Contains(findings, finding => finding.Rule.Id == "EKS5256");
    }

    [Fact]
    public void One_version_is_no_history() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReplicaSetBuilder("shop", "shop:1").UseTraffic(1));

    private Fleet Built() => _shop.Fleet.DeliverWith(new Spinnaker("shop")).Build();

    private Fleet With(Action<ReplicaSetBuilder> more)
    {
        more(_shop.AddShop());
        return Built();
    }
}
