using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>What docs/guides/deliver-with-spinnaker.md shows.</summary>
public class SpinnakerGuideTests
{
    private readonly SpinnakerShop _shop = new();

    [Fact]
    public void From_kubectl_to_Spinnaker()
    {
        _shop.AddApi();
        var fleet = _shop.Fleet;
        #region five
        fleet.DeliverWith(new Spinnaker("shop"));
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "test/spinnaker/release.json");
    }

    [Fact]
    public void A_release()
    {
        _shop.AddApi();
        var (fleet, develop, staging, production) = (
            _shop.Fleet,
            _shop.Environments[0],
            _shop.Environments[1],
            _shop.Environments[2]
        );
        #region release
        const string Api = "registry.example.com/shop/api"; // as the manifests have it, without a tag

        fleet
            .WithPromotion(develop, staging, production)
            .DeliverWith(
                new Spinnaker("shop")
                {
                    Accounts = new Dictionary<string, string> { ["test"] = "eks-test", ["live"] = "eks-live" },
                    Images = [Api],
                    Triggers = [SpinnakerTrigger.OfImage("registry", Api, tag: "^v[0-9.]+$")],
                    Checks = [SpinnakerCheck.Job("registry.example.com/shop/smoke:1", "smoke", "http://api")],
                    Notifications = [new("slack", "#releases")],
                    Window = new(new(9, 0), new(16, 0)) { Days = [DayOfWeek.Monday, DayOfWeek.Tuesday] },
                }
            );
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "test/spinnaker/release.json");
    }

    [Fact]
    public void Traffic()
    {
        var (fleet, production) = (_shop.Fleet, _shop.Environments[2]);
        #region traffic
        var shop = fleet
            .AddReplicaSet("shop", "registry.example.com/shop/web:1.0")
            .WithPort(8080)
            .UseTraffic(history: 3);
        shop.AddService();
        shop.In(production, replicas: 4);

        fleet.DeliverWith(new Spinnaker("shop") { Traffic = TrafficStrategy.BlueGreen });
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "live/production/shop.yaml");
    }

    [Fact]
    public void Annotations()
    {
        var api = _shop.AddApi();
        #region annotations
        api.WithSpinnaker(new() { UseSourceCapacity = true });
        api.AddConfigMap("limits")
            .WithValue("MAX", "10")
            .WithSpinnaker(new() { Versioned = true, MaxVersionHistory = 3 });
        #endregion

        Assert.Contains(
            "strategy.spinnaker.io/max-version-history: \"3\"",
            _shop.Fleet.Build().Files.Single(file => file.Path == "test/develop/api.yaml").Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Files()
    {
        _shop.AddApi();
        var fleet = _shop.Fleet;
        #region files
        fleet.DeliverWith(
            new Spinnaker("shop") { Files = SpinnakerFiles.AtGitHub("github", "example", "deploy", branch: "main") }
        );
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "test/spinnaker/release.json");
    }

    [Fact]
    public void Stages_of_your_own()
    {
        _shop.AddApi();
        var fleet = _shop.Fleet;
        #region configure
        fleet.DeliverWith(
            new Spinnaker("shop")
            {
                Configure = pipeline =>
                    pipeline with
                    {
                        Parameters = [InlineDocument.OfMap(("name", "ticket"), ("required", true), ("default", ""))],
                    },
            }
        );
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "test/spinnaker/release.json");
    }
}
