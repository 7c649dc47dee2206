using EksSpec.Values;

namespace EksSpec.Tests.Deliveries;

/// <summary>What docs/guides/deliver-with-argo-cd.md shows.</summary>
public class ArgoCdGuideTests
{
    private readonly ArgoShop _shop = new();

    [Fact]
    public void From_kubectl_to_argo_cd()
    {
        var fleet = _shop.Fleet;
        #region deliver
        fleet.DeliverWith(new ArgoCd("https://git.example.com/shop/deploy.git"));
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "shop/argocd/root.yaml");
    }

    [Fact]
    public void Stages()
    {
        var (fleet, develop, staging, production) = (_shop.Fleet, _shop.Develop, _shop.Staging, _shop.Production);
        #region stages
        fleet
            .WithPromotion(develop, staging, production)
            .DeliverWith(
                new ArgoCd(new GitFolder("https://git.example.com/shop/deploy.git") { Revision = "main" })
                {
                    // Production is at the commit that the tag is at: whoever moves the tag promotes.
                    Revisions = ValueMap.Of(("production", "production")),
                }
            );
        #endregion

        Assert.Contains(
            fleet.Build().Files,
            file => file.Text.Contains("targetRevision: production\n", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Hooks()
    {
        var (fleet, develop) = (_shop.Fleet, _shop.Develop);
        #region hooks
        fleet.AddJob("migrate", "shop/api:1").WithCommand("dotnet", "Shop.dll", "--migrate").In(develop);
        fleet.AddJob("smoke", "shop/smoke:1").WithAnnotation("argocd.argoproj.io/hook", "PostSync").In(develop);
        #endregion

        Assert.Equal(
            2,
            fleet
                .DeliverWith(new ArgoCd("https://git.example.com/shop/deploy.git"))
                .Build()
                .Files.Count(file => file.Text.Contains("argocd.argoproj.io/hook:", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Capability()
    {
        var (fleet, cluster) = (_shop.Fleet, _shop.Cluster);
        #region capability
        cluster
            .AddCapability("argocd", CapabilityType.ArgoCd)
            .WithArgoCd("arn:aws:sso:::instance/ssoins-0123456789abcdef");
        fleet
            .WithAccount("111122223333")
            .DeliverWith(new ArgoCd("https://git.example.com/shop/deploy.git"), home: cluster);
        #endregion

        Assert.Contains(fleet.Build().Files, file => file.Path == "shop/argocd/clusters.yaml");
    }
}
