using k8s.Models;

namespace EksSpec.Tests.Builders;

/// <summary>A branch runs what it has built, and for all else what its blueprint runs.</summary>
public class BranchImagesTests : BranchFleet
{
    [Fact]
    public void A_workload_that_is_named_has_the_image_of_the_branch_and_another_that_of_the_blueprint()
    {
        Add("web");
        Add("api").AddInitContainer("prepare", "shop/api:1").WithRequests("10m", "16Mi").WithLimits(memory: "16Mi");
        Cluster.AddBranchEnvironments(Develop, new Branch("two").WithImage("api", "shop/api:0f1e2d3"));

        Assert.Equal(["shop/web:1", "shop/api:0f1e2d3"], Images("develop-two"));
        Assert.Equal(["shop/web:1", "shop/api:1"], Images("develop"));
        var api = In("develop-two").OfType<V1Deployment>().Single(each => each.Metadata.Name == "api");
        Assert.Equal("shop/api:0f1e2d3", api.Spec.Template.Spec.InitContainers.Single().Image);
        Assert.Equal("0f1e2d3", api.Metadata.Labels["app.kubernetes.io/version"]);
        AssertQuiet();
    }

    [Fact]
    public void Images_can_be_given_as_a_map()
    {
        Add("api");
        Dictionary<string, string> built = new() { ["api"] = "shop/api:0f1e2d3" };
        Cluster.AddBranchEnvironments(Develop, [new Branch("two") { Images = built }]);

        Assert.Equal(["shop/api:0f1e2d3"], Images("develop-two"));
    }

    [Fact]
    public void An_image_of_no_workload_is_found_with_the_one_that_was_meant()
    {
        Add("checkout");
        Cluster.AddBranchEnvironments(Develop, new Branch("two").WithImage("chekout", "shop/checkout:0f1e2d3"));

        var finding = Assert.Single(Loud());
        Assert.Equal("EKS7020", finding.Rule.Id);
        Assert.Contains("Did you mean 'checkout'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_a_workload_that_branches_leave_out_is_no_mistake()
    {
        Add("api");
        var web = Add("web");
        Cluster.AddBranchEnvironments(Develop, new Branch("two").WithImage("web", "shop/web:0f1e2d3")).Without(web);

        AssertQuiet();
    }

    [Fact]
    public void What_is_no_image_is_found()
    {
        Add("api");
        Cluster.AddBranchEnvironments(Develop, new Branch("two").WithImage("api", "shop/api of today"));

        Assert.Contains(Loud(), finding => finding.Rule.Id == "EKS7008");
    }

    [Theory]
    [InlineData("shop/api:feature-login", "EKS4903")]
    [InlineData("shop/api:Feature_Login", "EKS4903")]
    [InlineData("shop/api:feature-login-30d8551e06", null)]
    [InlineData("shop/api:latest", "EKS4100")]
    [InlineData("shop/api", "EKS4100")]
    [InlineData("shop/api:0f1e2d3", null)]
    public void A_tag_that_moves_is_found(string image, string? id)
    {
        Add("api");
        Cluster.AddBranchEnvironments(Develop, new Branch("feature/login").WithImage("api", image));

        Assert.Equal(id is null ? [] : [id], Loud().Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_tag_that_is_the_slug_moves_too()
    {
        Add("api");
        Cluster.AddBranchEnvironments(
            Develop,
            new Branch("feature/login").WithImage("api", $"shop/api:{BranchSlug.Of("feature/login")}")
        );

        Assert.Equal("EKS4903", Assert.Single(Loud()).Rule.Id);
    }

    private IEnumerable<string> Images(string name) =>
        In(name).OfType<V1Deployment>().Select(each => each.Spec.Template.Spec.Containers[0].Image);
}
