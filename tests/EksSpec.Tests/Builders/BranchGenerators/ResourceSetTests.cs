using EksSpec.Reading;
using EksSpec.Values;
using EksSpec.Writing;

namespace EksSpec.Tests.Builders;

/// <summary>The Flux Operator makes the environments of branches.</summary>
public class ResourceSetTests
{
    private static readonly GitHost CodeCommit = GitHost.CodeCommit("eu-central-1", "shop");

    private readonly BranchShop _shop = new();

    [Theory]
    [InlineData("feature/JIRA-1_Login")]
    [InlineData("on")]
    [InlineData("null")]
    [InlineData("9")]
    [InlineData("a\"b{{c}}<<d>>")]
    [InlineData("a-branch-with-a-name-that-is-longer-than-any-slug-may-be-and-then-some")]
    public void A_branch_has_what_the_program_would_have_written_for_it(string name)
    {
        _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.PullRequests(GitHost.GitHub("example", "shop")));
        var branch = _shop.Cluster.AddBranchEnvironments(
            _shop.Develop,
            [new Branch(name) { Commit = "0f1e2d3", PullRequest = 17 }]
        )[0];

        var made = Rendered(Map(("branch", name), ("sha", "0f1e2d3"), ("id", "17")));

        Assert.Equal(BranchShop.Canonical(_shop.Folder(branch.Name)), BranchShop.Canonical(made));
    }

    [Fact]
    public void A_branch_waits_for_the_image_of_its_commit()
    {
        _shop
            .Cluster.AddResourceSet(_shop.Develop, BranchSource.Branches(CodeCommit, "^feature/") with { Limit = 20 })
            .WaitForImages("111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/web")
            .WithAwsServiceAccount("reader")
            .WithServiceAccount("applier")
            .WithNamespace("flux");

        var (branches, images, set) = (Documents()[0], Documents()[1], Documents()[2]);

        Assert.All(Documents(), document => Assert.Equal("flux", document["metadata"]!["namespace"]!.AsText));
        Assert.Equal(
            """{"type":"AWSCodeCommitBranch","url":"https://git-codecommit.eu-central-1.amazonaws.com/v1/repos/shop","serviceAccountName":"reader","filter":{"includeBranch":"^feature/","limit":20}}""",
            branches["spec"]!.ToString()
        );
        Assert.Equal(
            """{"type":"ECRArtifactTag","url":"oci://111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/web","serviceAccountName":"reader","filter":{"includeTag":"^[0-9a-f]{40}$","limit":500}}""",
            images["spec"]!.ToString()
        );
        Assert.Equal("applier", set["spec"]!["serviceAccountName"]!.AsText);
        Assert.Equal("""{"name":"Permute","includeEmptyProviders":true}""", set["spec"]!["inputStrategy"]!.ToString());
        Assert.Empty(Rendered(Pair("0f1e2d3", "4c5b6a7")));
        Assert.NotEmpty(Rendered(Pair("0f1e2d3", "0f1e2d3")));
    }

    [Fact]
    public void Known_branches_stand_in_the_set()
    {
        var source = BranchSource.Known(new Branch("feature/a") { Commit = "0f1e2d3" });
        _shop.Cluster.AddResourceSet(_shop.Develop, source);

        var set = Assert.Single(Documents());

        Assert.Equal("""[{"branch":"feature/a","sha":"0f1e2d3"}]""", set["spec"]!["inputs"]!.ToString());
        Assert.Null(set["spec"]!["inputsFrom"]);
    }

    public static TheoryData<GitHost, string, string, string> Hosts { get; } =
        new()
        {
            { GitHost.GitHub("o", "r"), "GitHubBranch", "GitHubPullRequest", "https://github.com/o/r" },
            { GitHost.GitLab("o/p", "r"), "GitLabBranch", "GitLabMergeRequest", "https://gitlab.com/o/p/r" },
            { GitHost.Gitea("https://a/", "o", "r"), "GiteaBranch", "GiteaPullRequest", "https://a/o/r" },
            {
                GitHost.AzureDevOps("o", "p", "r"),
                "AzureDevOpsBranch",
                "AzureDevOpsPullRequest",
                "https://dev.azure.com/o/p/_git/r"
            },
            {
                GitHost.CodeCommit("cn-north-1", "r"),
                "AWSCodeCommitBranch",
                "AWSCodeCommitPullRequest",
                "https://git-codecommit.cn-north-1.amazonaws.com.cn/v1/repos/r"
            },
        };

    [Theory]
    [MemberData(nameof(Hosts), DisableDiscoveryEnumeration = true)]
    public void Every_host_has_providers_of_its_own(GitHost host, string ofBranches, string ofPulls, string url)
    {
        _shop.Cluster.AddResourceSet(
            _shop.Develop,
            BranchSource.Branches(host, "^x/") with
            {
                Every = TimeSpan.FromMinutes(5),
            }
        );
        var other = _shop.Cluster.AddBlueprint("preview").WithDomain("preview.example.com");
        _shop.Cluster.AddResourceSet(other, BranchSource.PullRequests(host) with { Labels = ["preview"] });

        var branches = Documents()[0];
        var pulls = _shop.Documents("shop/resourceset-preview.yaml")[0];

        Assert.Equal(
            $$$"""{"type":"{{{ofBranches}}}","url":"{{{url}}}","filter":{"includeBranch":"^x/"}}""",
            branches["spec"]!.ToString()
        );
        Assert.Equal("300s", branches["metadata"]!["annotations"]!["fluxcd.controlplane.io/reconcileEvery"]!.AsText);
        Assert.Equal(
            $$$"""{"type":"{{{ofPulls}}}","url":"{{{url}}}","filter":{"labels":["preview"]}}""",
            pulls["spec"]!.ToString()
        );
    }

    [Fact]
    public void A_host_is_read_with_a_token_and_CodeCommit_with_a_role()
    {
        var host = GitHost.GitHub("example", "shop").WithToken("git");
        _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.PullRequests(host));

        Assert.Equal("""{"name":"git"}""", Documents()[0]["spec"]!["secretRef"]!.ToString());
        Assert.Throws<InvalidOperationException>(() => CodeCommit.WithToken("git"));
    }

    [Fact]
    public void What_Flux_cannot_look_at_is_refused()
    {
        var bitbucket = BranchSource.PullRequests(GitHost.Bitbucket("example", "shop"));
        var other = _shop.Fleet.AddCluster("other");
        var pulls = BranchSource.PullRequests(CodeCommit);

        Assert.Throws<ArgumentException>(() => _shop.Cluster.AddResourceSet(_shop.Develop, bitbucket));
        Assert.Throws<ArgumentException>(() => _shop.Cluster.AddResourceSet(_shop.Develop, BranchSource.Folders));
        Assert.Throws<ArgumentException>(() => other.AddResourceSet(_shop.Develop, pulls));
    }

    private static Dictionary<string, object?> Pair(string commit, string tag) =>
        Map(("develop_branches", Map(("branch", "feature/a"), ("sha", commit))), ("develop_images", Map(("tag", tag))));

    private List<InlineDocument> Documents() => _shop.Documents("shop/resourceset-develop.yaml");

    private List<InlineDocument> Rendered(Dictionary<string, object?> inputs)
    {
        var text = GoTemplate.Flux(Documents()[^1]["spec"]!["resourcesTemplate"]!.AsText!, inputs);
        return
        [
            .. SpecReader
                .Read(text)
                .Select(document => document.Value)
                .OfType<object>()
                .Select(value => InlineDocument.Parse(CanonicalJson.Serialize(value))),
        ];
    }

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
