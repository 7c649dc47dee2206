using EksSpec.Builders;
using EksSpec.Findings;

namespace EksSpec.Tests.Builders;

/// <summary>No branch takes a name from somebody else, whatever it is called.</summary>
public class SlugCollisionsTests
{
    private static readonly GitHost Host = GitHost.GitHub("example", "shop");

    private readonly BranchShop _shop = new();

    [Fact]
    public void Names_that_no_branch_can_have_are_no_finding()
    {
        _shop.Cluster.AddEnvironment("staging").WithDomain("staging.example.com");
        _shop.Cluster.AddBranchEnvironments(_shop.Develop, "one");
        _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.PullRequests(Host));

        Assert.Empty(Found());
    }

    [Fact]
    public void A_namespace_that_a_branch_could_have_is_found()
    {
        _shop.Cluster.AddNamespace("develop-eu");
        _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.PullRequests(Host));

        var finding = Assert.Single(Found());

        Assert.Equal(("EKS7050", Severity.Error), (finding.Rule.Id, finding.Rule.Severity));
        Assert.Equal(
            "A branch 'eu' of 'develop' would get the namespace 'develop-eu', which is taken.",
            finding.Message
        );
    }

    [Theory]
    [InlineData("^feature/", 0)]
    [InlineData("^team_", 0)]
    [InlineData("^team_?", 1)]
    [InlineData("^(feature|fix)/", 0)]
    [InlineData("^e", 1)]
    [InlineData("^feature", 0)]
    public void A_branch_counts_that_the_tool_takes(string pattern, int expected)
    {
        _shop.Cluster.AddNamespace("develop-eu");
        _shop.Cluster.AddNamespace("develop-team");
        _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.Branches(Host, pattern));

        Assert.Equal(expected, Found().Count);
    }

    [Fact]
    public void Hosts_of_which_one_begins_like_another_meet()
    {
        _shop
            .Fleet.AddDeployment("api", "shop/api:1")
            .WithPort(8080)
            .In(_shop.Develop)
            .AddService()
            .AddIngress()
            .WithSubdomain("web-api");
        _shop.Cluster.AddSpinnakerPipeline(_shop.Develop, "shop", "nonprod");

        Assert.Equal(
            [
                "EKS7050 A branch 'api' of 'develop' would get the host 'web-api.develop.example.com', which is taken.",
                "EKS7051 A branch 'api-x' of 'develop' would have the host 'web-api-x.develop.example.com', and so would a branch 'x' of 'develop'.",
            ],
            Found().Select(finding => $"{finding.Rule.Id} {finding.Message}")
        );
    }

    [Theory]
    [InlineData("^dev-", 0)]
    [InlineData("^api-", 1)]
    [InlineData("^team_", 0)]
    [InlineData("[0-9]+$", 1)]
    public void Hosts_meet_where_the_tool_takes_both_branches(string pattern, int expected)
    {
        _shop
            .Fleet.AddDeployment("api", "shop/api:1")
            .WithPort(8080)
            .In(_shop.Develop)
            .AddService()
            .AddIngress()
            .WithSubdomain("web-api");
        _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.Branches(Host, pattern));

        Assert.Equal(expected, Found().Count(finding => finding.Rule.Id == "EKS7051"));
    }

    [Fact]
    public void Names_meet_whichever_end_they_differ_at()
    {
        Meet("web-%.example.com", "web-api-%-x.example.com", ("api-x-x", "x"));
        Meet("web-%-db.example.com", "web-api-%.example.com", ("api-x", "x-db"));
        Meet("web-%.example.com", "api-%.example.com", null);
        Meet("web-%.example.com", "web-9%.example.com", null);

        void Meet(string one, string other, (string, string)? expected)
        {
            BranchGenerator generator = new(_shop.Develop, null, NeedsBase: false, _shop.Develop.Made);
            Assert.Equal(expected, Pattern(one).Meets(Pattern(other)));

            SlugPattern Pattern(string host) =>
                SlugPattern.Of(
                    generator,
                    SlugPattern.Host,
                    host.Replace("%", BranchSlug.Symbol, StringComparison.Ordinal),
                    40
                );
        }
    }

    [Fact]
    public void Two_blueprints_with_the_same_hosts_meet_once()
    {
        var preview = _shop.Cluster.AddBlueprint("preview").WithDomain("develop.example.com");
        _shop.Web.In(preview);
        _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.PullRequests(Host));
        _shop.Cluster.AddResourceSet(preview, BranchSource.PullRequests(Host));

        Assert.Single(Found());
    }

    private List<Finding> Found() => _shop.Findings("EKS7050", "EKS7051");
}
