namespace EksSpec.Tests.Builders;

/// <summary>What docs/guides/branch-generators.md shows.</summary>
public class BranchGeneratorGuideTests
{
    private readonly BranchShop _shop = new();

    [Fact]
    public void Argo_CD()
    {
        var (cluster, develop, web) = (_shop.Cluster, _shop.Develop, _shop.Web);
        #region argo
        develop.UseImagesOfCommits(web);
        cluster.AddApplicationSet(
            develop,
            BranchSource.PullRequests(GitHost.GitHub("example", "shop").WithToken("github")) with
            {
                Labels = ["preview"],
            },
            new GitFolder("https://github.com/example/deploy.git") { Path = "out" }
        );
        #endregion

        Assert.Contains(_shop.Fleet.Build().Files, file => file.Path == "shop/applicationset-develop.yaml");
    }

    [Fact]
    public void Argo_CD_of_folders()
    {
        var (cluster, develop) = (_shop.Cluster, _shop.Develop);
        #region folders
        cluster.AddBranchEnvironments(develop, "feature/login", "feature/search");
        cluster.AddApplicationSet(develop, BranchSource.Folders, "https://github.com/example/deploy.git");
        #endregion

        Assert.Contains(_shop.Fleet.Build().Files, file => file.Path == "shop/applicationset-develop.yaml");
    }

    [Fact]
    public void Flux()
    {
        var (cluster, develop) = (_shop.Cluster, _shop.Develop);
        #region flux
        cluster
            .AddResourceSet(
                develop,
                BranchSource.Branches(GitHost.CodeCommit("ap-northeast-1", "shop"), "^feature/") with
                {
                    Limit = 20,
                }
            )
            .WaitForImages("111122223333.dkr.ecr.ap-northeast-1.amazonaws.com/shop/web");
        #endregion

        Assert.Contains(_shop.Fleet.Build().Files, file => file.Path == "shop/resourceset-develop.yaml");
    }

    [Fact]
    public void Spinnaker()
    {
        var (cluster, develop) = (_shop.Cluster, _shop.Develop);
        #region spinnaker
        cluster.AddSpinnakerPipeline(develop, application: "shop", account: "shop-nonprod");
        #endregion

        Assert.Contains(_shop.Fleet.Build().Files, file => file.Path == "shop/spinnaker-develop-deploy.json");
    }
}
