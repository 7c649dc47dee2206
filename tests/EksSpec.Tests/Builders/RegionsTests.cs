namespace EksSpec.Tests.Builders;

/// <summary>A fleet spans regions and accounts, and environments share names and namespaces.</summary>
public class RegionsTests
{
    private readonly FleetBuilder _fleet = new("shop", "ap-northeast-1", "1.34");

    [Fact]
    public void A_cluster_has_a_region_an_account_and_a_version_of_its_own()
    {
        _fleet.WithAccount("111111111111").AddCluster("tokyo");
        _fleet.AddCluster("ireland", "eu-west-1", "1.33").WithAccount("222222222222");

        var sites = _fleet.Build().Landscape.Sites;

        Assert.Equal(
            [("ap-northeast-1", "1.34", "111111111111"), ("eu-west-1", "1.33", "222222222222")],
            sites.Select(site => (site.Config!.Metadata!.Region, site.Config.Metadata.Version, site.Account))
        );
    }

    [Fact]
    public void Two_clusters_may_have_an_environment_of_one_name()
    {
        var tokyo = _fleet.AddCluster("tokyo").AddEnvironment("production");
        var ireland = _fleet.AddCluster("ireland", region: "eu-west-1").AddEnvironment("production");
        _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(tokyo, replicas: 2).In(ireland, replicas: 4);

        var files = _fleet.Build().Files.ToDictionary(file => file.Path, file => file.Text);

        Assert.Contains("replicas: 2", files["tokyo/production/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("replicas: 4", files["ireland/production/api.yaml"], StringComparison.Ordinal);
        Assert.Contains("region: eu-west-1", files["ireland/cluster.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_clusters_of_one_name_stand_in_folders_of_their_regions()
    {
        var tokyo = _fleet.AddCluster("shop").AddEnvironment("production");
        var ireland = _fleet.AddCluster("shop", region: "eu-west-1").AddEnvironment("production");
        _fleet.AddCluster("alone");
        _fleet.AddDeployment("api", "shop/api:1").WithPort(8080).In(tokyo, replicas: 2).In(ireland, replicas: 4);

        var fleet = _fleet.Build();

        Assert.Equal(
            [
                "shop.ap-northeast-1/cluster.yaml",
                "shop.ap-northeast-1/production/00-namespace.yaml",
                "shop.ap-northeast-1/production/api.yaml",
                "shop.eu-west-1/cluster.yaml",
                "shop.eu-west-1/production/00-namespace.yaml",
                "shop.eu-west-1/production/api.yaml",
                "alone/cluster.yaml",
            ],
            fleet.Files.Select(file => file.Path)
        );
        Assert.Equal(
            ["shop.ap-northeast-1", "shop.eu-west-1", "alone"],
            fleet.Landscape.Sites.Select(site => site.Name)
        );
        Assert.Equal(["shop", "shop", "alone"], fleet.Clusters.Select(cluster => cluster.Metadata!.Name));
        Assert.Equal(3, fleet.ProvePlacement().Count);
    }

    [Fact]
    public void Two_clusters_of_one_name_and_region_stand_in_folders_of_their_accounts()
    {
        _fleet.AddCluster("shop").WithAccount("111111111111");
        _fleet.AddCluster("shop").WithAccount("222222222222");

        Assert.Equal(
            ["shop.ap-northeast-1.111111111111/cluster.yaml", "shop.ap-northeast-1.222222222222/cluster.yaml"],
            _fleet.Build().Files.Select(file => file.Path)
        );
    }

    [Fact]
    public void Two_clusters_that_nothing_tells_apart_are_refused()
    {
        _fleet.AddCluster("shop");
        _fleet.AddCluster("shop");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(
            "two of the name 'cluster shop.ap-northeast-1'",
            Assert.Single(findings, finding => finding.Rule.Id == "EKS7003").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_accounts_of_one_cluster_contradict_each_other()
    {
        _fleet.AddCluster("shop").WithAccount("111111111111").WithAccount("222222222222");

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Contains(
            "'account' is '111111111111'",
            Assert.Single(findings, finding => finding.Rule.Id == "EKS7001").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Environments_of_one_namespace_write_it_once_with_what_both_say()
    {
        var cluster = _fleet.AddCluster("shop");
        var blue = cluster.AddEnvironment("blue").WithNamespace("web").WithLabel("team", "shop");
        var green = cluster.AddEnvironment("green").WithNamespace("web").WithLabel("cost", "42");
        _fleet.AddDeployment("old", "shop/api:1").In(blue);
        _fleet.AddDeployment("new", "shop/api:2").In(green);

        var files = _fleet.Build().Files.ToDictionary(file => file.Path, file => file.Text);

        var text = files["shop/blue/00-namespace.yaml"];
        Assert.Contains("team: shop", text, StringComparison.Ordinal);
        Assert.Contains("cost: \"42\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("environment:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("shop/green/00-namespace.yaml", files.Keys);
        Assert.Contains("namespace: web", files["shop/green/new.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Environments_of_one_namespace_may_not_say_different_things_of_it()
    {
        var cluster = _fleet.AddCluster("shop");
        cluster.AddEnvironment("blue").WithNamespace("web").WithPodSecurity(PodSecurity.Baseline);
        cluster.AddEnvironment("green").WithNamespace("web").WithPodSecurity(PodSecurity.Restricted);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Single(findings, finding => finding.Rule.Id == "EKS7001");
    }

    [Fact]
    public void Objects_of_two_environments_in_one_namespace_may_not_collide()
    {
        var cluster = _fleet.AddCluster("shop");
        var blue = cluster.AddEnvironment("blue").WithNamespace("web");
        var green = cluster.AddEnvironment("green").WithNamespace("web");
        _fleet.AddPod("api", "shop/api:1").Without(PodDefault.OwnServiceAccount).In(blue).In(green);

        Assert.False(_fleet.TryBuild(out _, out var findings));
        Assert.Single(findings, finding => finding.Rule.Id == "EKS7003");
    }
}
