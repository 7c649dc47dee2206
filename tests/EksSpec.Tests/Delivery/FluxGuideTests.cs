namespace EksSpec.Tests.Deliveries;

/// <summary>What docs/guides/deliver-with-flux.md shows.</summary>
public class FluxGuideTests
{
    [Fact]
    public void Five_lines()
    {
        #region five
        FleetBuilder fleet = new("shop", "eu-central-1", "1.34");
        var cluster = fleet.AddCluster("shop");
        cluster.AddNodeGroup("nodes").WithInstanceTypes("m5.large");
        fleet.AddDeployment("api", "shop/api:1.0").In(cluster.AddEnvironment("develop"));
        fleet.DeliverWith(new FluxCd("https://git.example.com/shop/deploy.git"));
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "shop/flux/develop.yaml");
    }

    [Fact]
    public void Images()
    {
        var fleet = FluxShop.Describe();
        var (develop, staging, production) = (fleet.Environments[0], fleet.Environments[1], fleet.Environments[2]);
        #region images
        fleet
            .WithPromotion(develop, staging, production)
            .DeliverWith(
                new FluxCd("https://git.example.com/shop/deploy.git")
                {
                    Images = new(
                        // develop-0f1e2d3-1790000000: a commit, and when it was built.
                        ("develop", ImageTags.Newest("^develop-[0-9a-f]+-(?P<time>[0-9]+)$", "time")),
                        // Pre-releases count too.
                        ("staging", ImageTags.Semver(">=2.4.0-0")),
                        ("production", ImageTags.Semver("2.x"))
                    ),
                }
            );
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "shop-prod/flux/images.yaml");
    }

    [Fact]
    public void Reports()
    {
        var fleet = FluxShop.Describe();
        #region reports
        fleet.DeliverWith(
            new FluxCd("https://github.com/example/deploy.git")
            {
                Bootstrap = new(), // eksctl installs Flux with the cluster
                Notifications =
                [
                    FluxNotification.Slack("deployments", secret: "slack"),
                    FluxNotification.CommitStatus("github", "https://github.com/example/deploy", secret: "github"),
                ],
                Webhook = new("github", Secret: "webhook"),
            }
        );
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "shop-prod/flux/notifications.yaml");
    }

    [Fact]
    public void A_registry()
    {
        var fleet = FluxShop.Describe();
        #region registry
        fleet.DeliverWith(FluxCd.FromRegistry("oci://111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/deploy"));
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "shop-prod/flux/source.yaml");
    }
}
